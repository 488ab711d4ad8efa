using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>dependentRequired</c></summary>
internal sealed class DependentRequiredEmission(DependentRequiredRule rule) : ObjectEmission<DependentRequiredRule>(rule)
{
    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => Condition.All(Rule.Dependencies
        .Where(dependency => !dependency.Needs.IsEmpty)
        .Select(dependency => Condition.Any([Membership.Has(dependency.Name, json).Not(), Condition.All(dependency.Needs.Select(need => Membership.Has(need, json)))])));

    /// <inheritdoc/>
    public override void WriteJson(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type, Subschema among)
    {
        foreach (var dependency in Rule.Dependencies)
        {
            foreach (var need in dependency.Needs)
            {
                var isThere = Condition.Any([Membership.HasOnce(dependency.Name, json).Not(), Membership.HasOnce(need, json)]);
                TypedMembers.Missing(code, isThere, need, dependency.Name);
            }
        }
    }

    /// <inheritdoc/>
    public override bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among)
    {
        if (value.Type is not (RecordModel or MapType)) return base.WriteTyped(checks, code, value, among);
        foreach (var dependency in Rule.Dependencies)
        {
            foreach (var need in dependency.Needs) TypedMembers.Missing(code, IsThere(dependency, need, value), need, dependency.Name);
        }

        return true;
    }

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type) => null;

    /// <inheritdoc/>
    protected override Condition? OfRecord(TypedChecks checks, RecordModel type, TypedValue record) => HasAll(record);

    /// <inheritdoc/>
    protected override Condition? OfMap(TypedChecks checks, MapType type, TypedValue map) => HasAll(map);

    private Condition HasAll(TypedValue owner) =>
        Condition.All(Rule.Dependencies.SelectMany(dependency => dependency.Needs.Select(need => IsThere(dependency, need, owner))));

    private static Condition IsThere(Dependency dependency, string need, TypedValue owner) =>
        Condition.Any([Membership.Has(dependency.Name, owner).Not(), Membership.Has(need, owner)]);
}
