using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Shapes;

namespace JsonContracts.Generator.Emission.Types;

/// <summary>Writes the equality of a record or tuple: equal when every member is, lists and nested records by their content.</summary>
internal static class EqualityEmitter
{
    /// <summary>Writes <c>Equals</c> and <c>GetHashCode</c>.</summary>
    public static void Write(CodeWriter code, CompositeModel model) => Write(code, model, model.Stored.ToList(), model.Additional is not null);

    /// <summary>Writes the same for a type around one value.</summary>
    public static void Write(CodeWriter code, WrapperModel model) =>
        Write(code, model, [new PropertyModel("", "Value", model.Type, IsRequired: true, null, null, model.Schema)], hasOthers: false);

    private static void Write(CodeWriter code, TypeModel model, IReadOnlyList<PropertyModel> members, bool hasOthers)
    {
        var tests = members.Select(Equal).ToList();
        if (hasOthers) tests.Add("AdditionalProperties.Equals(other.AdditionalProperties)");

        Docs.Summary(code, "Whether both have equal members, down to the items of lists.");
        if (tests.Count == 0)
        {
            code.Line($"public bool Equals({model.Name}? other) => other is not null;");
            code.Line();
            Docs.Summary(code, "A hash of all members.");
            code.Line("public override int GetHashCode() => 0;");
            return;
        }

        StackGuard.Method(code, model, $"public bool Equals({model.Name}? other)", $"ReferenceEquals(this, other) || (other is not null\n{Conjunction(tests)})");
        code.Line();
        Docs.Summary(code, "A hash of all members.");
        using (code.Open("public override int GetHashCode()"))
        {
            StackGuard.Begin(code, model);
            code.Line("var hash = default(global::System.HashCode);");
            var hashed = members.Select(Hashed);
            if (hasOthers) hashed = hashed.Append("AdditionalProperties");
            code.Wrapped(hashed.Select(member => $"hash.Add({member});"));
            code.Line("return hash.ToHashCode();");
        }
    }

    /// <summary>The lines of what has to hold beside the line before them.</summary>
    public static string Conjunction(IEnumerable<string> tests) => "    " + string.Join("\n    ", CodeWriter.Wrap(tests.Select(test => "&& " + test)));

    private static string Equal(PropertyModel property) => property.IsTriState
        ? $"{property.Name} == other.{property.Name}"
        : Equal(property.Type, !property.IsRequired, property.Name, property.Name);

    /// <summary>Whether two members are equal: by what goes over the wire, where C# compares by something else.</summary>
    /// <param name="type">The type of the member.</param>
    /// <param name="canBeNull">Whether it may be null although its type is not.</param>
    /// <param name="member">The member.</param>
    /// <param name="words">What locals are called after.</param>
    public static string Equal(CsType type, bool canBeNull, string member, string words) => type switch
    {
        NullableType nullable => Equal(nullable.Inner, canBeNull: true, member, words),
        ScalarType { Kind: ScalarKind.Uri } => $"{member}?.OriginalString == other.{member}?.OriginalString",
        ScalarType { Kind: ScalarKind.Double } => canBeNull ? $"global::System.Nullable.Equals({member}, other.{member})" : $"{member}.Equals(other.{member})",
        ScalarType { Kind: ScalarKind.DateTime } => canBeNull
            ? $"({member} is {{ }} this{words} ? other.{member} is {{ }} other{words} && this{words}.EqualsExact(other{words}) : other.{member} is null)"
            : $"{member}.EqualsExact(other.{member})",
        ScalarType or AnyType or ListType or MapType or TypeModel or ReferenceType => $"{member} == other.{member}",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type of a member."),
    };

    private static string Hashed(PropertyModel property) =>
        !property.IsTriState && property.Type is (ScalarType { Kind: ScalarKind.Uri } or NullableType { Inner: ScalarType { Kind: ScalarKind.Uri } })
            ? $"{property.Name}?.OriginalString"
            : property.Name;
}
