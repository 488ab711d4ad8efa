using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Conformance.Tests.Matrix;

/// <summary>A schema that becomes one kind of C# type, beside which rules are put.</summary>
/// <param name="Name">The kind of type.</param>
/// <param name="Kinds">The kinds of values that it holds.</param>
/// <param name="Schema">The text of the schema.</param>
/// <param name="Own">Values of it that others would not think of.</param>
internal sealed record Carrier(string Name, string Kinds, string Schema, params string[] Own)
{
    private static readonly Dictionary<string, string[]> s_common = new()
    {
        ["string"] = ["\"\"", "\"a\"", "\"ab\"", "\"abc\"", "\"ABCD\"", "\"x\"", "\"127.0.0.1\""],
        ["number"] = ["0", "1", "2", "3", "-1", "1.0", "2.5", "0.25"],
        ["boolean"] = ["true", "false"],
        ["null"] = ["null"],
        ["array"] = ["[]", "[1]", "[1,1]", "[1,2,3]", "[\"a\",\"ab\"]", "[\"ab\",\"ab\"]", "[{\"a\":1}]", "[{\"x\":1}]", "[null,true]"],
        ["object"] =
        [
            "{}", """{"a":1}""", """{"a":2}""", """{"a":"ab"}""", """{"a":null}""", """{"b":"t"}""", """{"x":1}""", """{"x":2}""", """{"x":"ab"}""",
            """{"a":1,"b":"t"}""", """{"a":1,"x":2}""", """{"a":2,"b":"t","x":1}""", """{"x":{"a":1}}""", """{"x":1,"y":2}""",
        ],
    };

    private static readonly string[] s_ofOtherKinds = ["null", "true", "1", "\"ab\"", "[1]", """{"a":1}"""];

    /// <summary>Everything that a rule beside the type is asked about.</summary>
    public IEnumerable<string> Values => Own.Concat(Kinds.Split(' ').SelectMany(ValuesOf)).Concat(s_ofOtherKinds).Distinct();

    /// <summary>Values of a kind.</summary>
    public static IReadOnlyList<string> ValuesOf(string kind) => s_common[kind];
}
