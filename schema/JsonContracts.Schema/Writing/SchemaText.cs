using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Writing;

/// <summary>
/// Writes flat schemas as compact JSON, so that a compiled type can carry its rules: <see cref="SchemaDocument"/> gives the same
/// rules back. Words are left out, but for those that messages use; <c>x-origin</c> tells where a part was written.
/// </summary>
/// <param name="typeOf">The type that has exactly this schema, or null: such a part is not written again.</param>
/// <param name="typeAt">The full name of the type of the definition at an address, or null.</param>
public sealed class SchemaText(Func<Subschema, CarryingType?> typeOf, Func<string, string?> typeAt)
{
    /// <summary>The text of a schema.</summary>
    public string Of(Subschema schema) =>
        new SchemaWriter(typeOf, typeAt, new SharedParts(schema, part => typeOf(part) is not null).Names).Write(schema);

    /// <summary>The document that a type carries. Documents of several types find each other by their names.</summary>
    public static SchemaDocument Read(string typeName, string text) => SchemaDocument.Read(typeName, text, DocumentOptions.Carried);

    /// <summary>The full names of the types that a carried schema refers to.</summary>
    public static IEnumerable<string> TypesIn(SchemaDocument document) =>
        document.References.Select(reference => reference.Text).Where(text => text[0] != '#').Distinct(StringComparer.Ordinal);
}
