using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>A typed value in generated code.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Expression">The C# expression that gives it; it has no side effect.</param>
/// <param name="Member">The name of the member that violations are reported at; null when the sink already stands at the value.</param>
/// <param name="Words">What to call a local that holds it.</param>
internal sealed record TypedValue(CsType Type, string Expression, string? Member, string Words)
{
    private const string This = "this";

    /// <summary>The object whose members are being written.</summary>
    public static TypedValue Self(TypeModel type) => new(type, This, null, "value");

    /// <summary>Whether it is the object whose members are being written.</summary>
    public bool IsSelf => Expression == This;

    /// <summary>A member of it.</summary>
    public string Access(string member) => IsSelf ? member : Expression + "." + member;

    /// <summary>The map of its members that the schema does not name.</summary>
    public string Additional => Access("AdditionalProperties");

    /// <summary>The value that a wrapper holds.</summary>
    public TypedValue Inside(WrapperModel wrapper) => this with { Type = wrapper.Type, Expression = Access("Value") };

    /// <summary>The string that an open enum holds.</summary>
    public TypedValue AsText() => this with { Type = new ScalarType(ScalarKind.Text), Expression = Access("Value") };

    /// <summary>The expression that a violation shows as the value that came.</summary>
    public string Actual(Rule? rule) => Type switch
    {
        EnumModel { IsOpen: true } => Expression + ".Value",
        EnumModel one => $"{one.JsonClass}.Text({Expression})",
        UnionModel or WrapperModel or TupleModel or ReferenceType { IsValueType: false } => $"Contracts::ActualValue.Of({Expression})",
        RecordModel record when rule is not null => ActualMembers(record, rule),
        _ => Expression,
    };

    private string ActualMembers(RecordModel record, Rule rule)
    {
        var mentioned = new MentionedMembers(rule);
        var members = record.Properties
            .Where(property => property.IsStored && property.Type is ScalarType && !property.IsTriState && mentioned.Contains(property.WireName))
            .Select(property => $"({Literal.Text(property.WireName)}, {Access(property.Name)})")
            .ToList();
        return members.Count == 0 ? Expression : $"Contracts::ActualMembers.Of({string.Join(", ", members)})";
    }
}
