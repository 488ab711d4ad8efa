using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>The value of <c>type</c>.</summary>
internal static class TypeNames
{
    private static readonly (JsonKinds Kind, string Name)[] s_names =
    [
        (JsonKinds.String, "string"), (JsonKinds.Number, "number"), (JsonKinds.Integer, "integer"), (JsonKinds.Boolean, "boolean"),
        (JsonKinds.Array, "array"), (JsonKinds.Object, "object"), (JsonKinds.Null, "null"),
    ];

    /// <summary>The kind that a name stands for; null when it is no name of one.</summary>
    public static JsonKinds? KindOf(string? name) =>
        s_names.Where(known => known.Name == name).Select(known => (JsonKinds?)known.Kind).FirstOrDefault();

    /// <summary>Kinds as JSON.</summary>
    public static string Of(JsonKinds kinds)
    {
        foreach (var (kind, name) in s_names)
        {
            if (kind == kinds) return "\"" + name + "\"";
        }

        var names = s_names
            .Where(name => (kinds & name.Kind) == name.Kind && !(name.Kind == JsonKinds.Integer && (kinds & JsonKinds.Number) == JsonKinds.Number))
            .Select(name => "\"" + name.Name + "\"")
            .ToArray();
        return names.Length == 1 ? names[0] : "[" + string.Join(",", names) + "]";
    }
}
