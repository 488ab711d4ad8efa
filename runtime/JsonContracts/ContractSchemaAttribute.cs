using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace JsonContracts;

/// <summary>
/// Carries the rules of a generated type, so that tools can check constants against them while code is written, and can show them to others. It is
/// found on generated types whether they are compiled in the same project or come in a referenced assembly; to read, check or write a value,
/// nothing looks at it.
/// </summary>
/// <param name="schema">
/// The flat JSON Schema of the type, without its words. A <c>$ref</c> names another generated type of the assembly; <c>x-origin</c>
/// tells the file and the JSON Pointer where a part was written.
/// </param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum, Inherited = false)]
public sealed class ContractSchemaAttribute([StringSyntax(StringSyntaxAttribute.Json)] string schema) : Attribute
{
    /// <summary>The schema as JSON.</summary>
    public string Schema { get; } = schema;

    /// <summary>
    /// Whether somebody wrote a constructor without parameters beside the generated part: what a new value holds is then not known.
    /// </summary>
    public bool HasOwnConstructor { get; set; }
}
