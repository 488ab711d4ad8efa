using System.Globalization;
using System.Linq;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>minProperties</c> and <c>maxProperties</c></summary>
internal sealed class MemberCountEmission(MemberCountRule rule) : ObjectEmission<MemberCountRule>(rule)
{
    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => Counts.IsWithin(Rule, json.Expression + ".Count");

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type) => type is MapType ? Counts.Pattern(Rule) : null;

    /// <inheritdoc/>
    protected override Condition? OfRecord(TypedChecks checks, RecordModel type, TypedValue record) => Counts.IsWithin(Rule, MembersOf(type, record));

    /// <inheritdoc/>
    protected override Condition? OfMap(TypedChecks checks, MapType type, TypedValue map) => Counts.IsWithin(Rule, map.Expression + ".Count");

    /// <summary>How many members a record has on the wire.</summary>
    private static string MembersOf(RecordModel type, TypedValue record)
    {
        var always = type.Properties.Count(property => property.IsRequired);
        var counts = type.Properties
            .Where(property => !property.IsRequired)
            .Select(property => $"({Membership.Has(property.WireName, record).Render()} ? 1 : 0)")
            .ToList();
        if (type.Additional is not null) counts.Add(record.Additional + ".Count");
        if (always > 0 || counts.Count == 0) counts.Insert(0, always.ToString(CultureInfo.InvariantCulture));
        return $"({string.Join(" + ", counts)})";
    }
}
