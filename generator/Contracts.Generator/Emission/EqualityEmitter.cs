using System.Linq;
using Contracts.Generator.Models;
using Contracts.Schema.Shapes;

namespace Contracts.Generator.Emission;

/// <summary>Writes the equality of a record: equal when every member is, lists and nested records by their content.</summary>
internal static class EqualityEmitter
{
    /// <summary>Writes <c>Equals</c> and <c>GetHashCode</c>.</summary>
    public static void Write(CodeWriter code, RecordModel model)
    {
        var members = model.Properties.Where(property => property.IsStored).ToList();
        var tests = members.Select(Equal).ToList();
        if (model.Additional is not null) tests.Add("AdditionalProperties.Equals(other.AdditionalProperties)");

        Docs.Summary(code, "Whether both have equal members, down to the items of lists.");
        if (tests.Count == 0)
        {
            code.Line($"public bool Equals({model.Name}? other) => other is not null;");
            code.Line();
            Docs.Summary(code, "A hash of all members.");
            code.Line("public override int GetHashCode() => 0;");
            return;
        }

        code.Line($"public bool Equals({model.Name}? other) => ReferenceEquals(this, other) || (other is not null");
        code.Line("    && " + string.Join("\n    && ", tests) + ");");
        code.Line();
        Docs.Summary(code, "A hash of all members.");
        using (code.Open("public override int GetHashCode()"))
        {
            code.Line("var hash = default(global::System.HashCode);");
            foreach (var member in members) code.Line($"hash.Add({Hashed(member)});");
            if (model.Additional is not null) code.Line("hash.Add(AdditionalProperties);");
            code.Line("return hash.ToHashCode();");
        }
    }

    /// <summary>Two URIs are written as they were given, so they are equal only when their original texts are.</summary>
    private static bool IsUri(PropertyModel property) => property.Type is ScalarType { Kind: ScalarKind.Uri };

    private static string Equal(PropertyModel property) => (property.Type, property.IsRequired) switch
    {
        _ when IsUri(property) => $"{property.Name}?.OriginalString == other.{property.Name}?.OriginalString",
        (ScalarType { Kind: ScalarKind.Double }, true) => $"{property.Name}.Equals(other.{property.Name})",
        (ScalarType { Kind: ScalarKind.Double }, false) => $"global::System.Nullable.Equals({property.Name}, other.{property.Name})",
        (ScalarType { Kind: ScalarKind.DateTime }, true) => $"{property.Name}.EqualsExact(other.{property.Name})",
        (ScalarType { Kind: ScalarKind.DateTime }, false) => $"({property.Name} is {{ }} {Local(property)} ? other.{property.Name} is {{ }} other{property.Name} && {Local(property)}.EqualsExact(other{property.Name}) : other.{property.Name} is null)",
        _ => $"{property.Name} == other.{property.Name}",
    };

    private static string Local(PropertyModel property) => "this" + property.Name;

    private static string Hashed(PropertyModel property) =>
        IsUri(property) ? $"{property.Name}?.OriginalString" : property.Name;
}
