using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>required</c></summary>
internal sealed class RequiredEmission(RequiredRule rule) : ObjectEmission<RequiredRule>(rule)
{
    /// <summary>A member that is both described and required is asked for once, where it is described.</summary>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => Condition.All(Undescribed(among).Select(name => Membership.Has(name, json)));

    /// <inheritdoc/>
    public override void WriteJson(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type, Subschema among)
    {
        if (Rule.Names.IsEmpty) return;
        var inner = new CodeWriter();
        foreach (var name in Rule.Names) TypedMembers.Missing(inner, Membership.HasOnce(name, json), name);
        JsonChecks.Within(code, JsonKinds.Object, json, inner);
    }

    /// <summary>What describes the members may turn out to be asked of the JSON form, so the rule is asked for itself.</summary>
    public override bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among)
    {
        if (value.Type is not (RecordModel or MapType)) return base.WriteTyped(checks, code, value, Subschema.Of(Rule));
        foreach (var name in Rule.Names) TypedMembers.Missing(code, Membership.Has(name, value), name);
        return true;
    }

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type) => null;

    /// <inheritdoc/>
    public override Condition? Typed(TypedChecks checks, TypedValue value, Subschema among) => value.Type is RecordModel or MapType
        ? Condition.All(Undescribed(among).Select(name => Membership.Has(name, value)))
        : base.Typed(checks, value, among);

    /// <inheritdoc/>
    protected override Condition? OfRecord(TypedChecks checks, RecordModel type, TypedValue record) =>
        throw new NotSupportedException("A record is asked beside what describes its members.");

    /// <inheritdoc/>
    protected override Condition? OfMap(TypedChecks checks, MapType type, TypedValue map) =>
        throw new NotSupportedException("A map is asked beside what describes its members.");

    private IEnumerable<string> Undescribed(Subschema among)
    {
        var described = new HashSet<string>((among.Find<PropertiesRule>()?.Properties ?? default).Select(property => property.Name));
        return Rule.Names.Where(name => !described.Contains(name));
    }
}
