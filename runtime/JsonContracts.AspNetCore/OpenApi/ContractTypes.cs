using System;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace JsonContracts.AspNetCore;

/// <summary>Finds generated types, and the schemas that they carry.</summary>
internal static class ContractTypes
{
    /// <summary>The generated type that a type stands for in a document: itself, or the value of a <see cref="Wire{T}"/>; null for every other type.</summary>
    public static Type? Find(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Wire<>)) return type.GenericTypeArguments[0];
        return type.IsDefined(typeof(ContractSchemaAttribute), inherit: false) ? type : null;
    }

    /// <summary>The schema that a generated type carries.</summary>
    public static string SchemaOf(Type type) => type.GetCustomAttribute<ContractSchemaAttribute>(inherit: false)!.Schema;

    /// <summary>The generated type that the schema of another one refers to.</summary>
    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2026:RequiresUnreferencedCode",
        Justification = "A contract reads the types that its schema refers to, so they are there as long as it is.")]
    public static Type Referred(Type from, string name) => from.Assembly.GetType(name, throwOnError: true)!;
}
