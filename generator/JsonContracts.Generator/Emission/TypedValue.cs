using System.Linq;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission;

/// <summary>A typed value in generated code.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Expression">The C# expression that gives it; it has no side effect.</param>
/// <param name="Member">The name of the member that violations are reported at; null when the sink already stands at the value.</param>
/// <param name="Words">What to call a local that holds it.</param>
internal sealed record TypedValue(CsType Type, string Expression, string? Member, string Words)
{
    /// <summary>Whether it is the object whose members are being written.</summary>
    public bool IsSelf => Expression == "this";

    /// <summary>A member of it.</summary>
    public string Access(string member) => IsSelf ? member : Expression + "." + member;

    /// <summary>The expression that a violation shows as the value that came.</summary>
    public string Actual(Rule? rule)
    {
        if (Type is EnumModel one) return one.IsOpen ? Expression + ".Value" : $"{one.JsonClass}.Text({Expression})";
        if (Type is UnionModel or WrapperModel or ReferenceType { IsValueType: false }) return $"global::JsonContracts.ActualValue.Of({Expression})";
        if (Type is not RecordModel record || rule is null) return Expression;
        var members = record.Properties
            .Where(property => property.IsStored && property.Type is ScalarType && !property.IsTriState && Mentions(rule, property.WireName))
            .Select(property => $"({Literal.Text(property.WireName)}, {Access(property.Name)})")
            .ToList();
        return members.Count == 0 ? Expression : $"global::JsonContracts.ActualMembers.Of({string.Join(", ", members)})";
    }

    private static bool Mentions(Rule rule, string name) => rule switch
    {
        RequiredRule required => required.Names.Contains(name),
        PropertiesRule properties => properties.Properties.Any(property => property.Name == name),
        AnyOfRule any => any.Branches.Any(branch => Mentions(branch, name)),
        OneOfRule one => one.Branches.Any(branch => Mentions(branch, name)),
        NotRule not => Mentions(not.Schema, name),
        _ => false,
    };

    private static bool Mentions(Subschema schema, string name) => schema.Rules.Any(rule => Mentions(rule, name));
}
