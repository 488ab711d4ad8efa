using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>properties</c></summary>
internal sealed class PropertiesEmission(PropertiesRule rule) : ObjectEmission<PropertiesRule>(rule)
{
    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among)
    {
        var required = Required(among);
        return Condition.All(Rule.Properties.Select(property => OfMember(checks, property, json, required.Contains(property.Name))));
    }

    /// <inheritdoc/>
    public override void WriteJson(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type, Subschema among)
    {
        var isOwn = type is RecordModel record && IsOwn(record, json.Members is { IsComplete: true });
        foreach (var property in Rule.Properties) WriteMember(checks, code, isOwn ? property : Beyond(property, json), json, type);
    }

    /// <inheritdoc/>
    public override bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among)
    {
        switch (value.Type)
        {
            case RecordModel record when Rule.Properties.Any(property => IsUnsaid(property, record)):
                return false;
            case RecordModel record:
                foreach (var property in Rule.Properties) checks.Members.WriteProperty(code, property.Name, property.Schema, record, value, IsOwn(record, value.IsSelf));
                return true;
            case MapType:
                foreach (var property in Rule.Properties) checks.Members.WriteEntry(code, property.Name, property.Schema, value);
                return true;
            default:
                return base.WriteTyped(checks, code, value, Subschema.Of(Rule));
        }
    }

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type) => null;

    /// <inheritdoc/>
    public override Condition? Typed(TypedChecks checks, TypedValue value, Subschema among)
    {
        if (value.Type is not (RecordModel or MapType)) return base.Typed(checks, value, among);
        var required = Required(among);
        return All(Rule.Properties.Select(property => value.Type is RecordModel record
            ? checks.Members.TestProperty(property.Name, property.Schema, record, value, required.Contains(property.Name))
            : checks.Members.TestEntry(property.Name, property.Schema, value, required.Contains(property.Name))));
    }

    /// <inheritdoc/>
    protected override Condition? OfRecord(TypedChecks checks, RecordModel type, TypedValue record) =>
        throw new NotSupportedException("A record is asked with the members that it has to have.");

    /// <inheritdoc/>
    protected override Condition? OfMap(TypedChecks checks, MapType type, TypedValue map) =>
        throw new NotSupportedException("A map is asked with the members that it has to have.");

    /// <summary>A member that is both described and required is asked for once: <c>Inputs is { } inputs &amp;&amp; …</c>.</summary>
    private static HashSet<string> Required(Subschema among) => new(among.Find<RequiredRule>()?.Names ?? default, StringComparer.Ordinal);

    private static bool IsUnsaid(PropertySchema property, RecordModel record) =>
        record.Find(property.Name) is { Constant: { } constant } && FiniteValues.Accepts(property.Schema, constant) is null;

    private static Condition? All(IEnumerable<Condition?> conditions)
    {
        var all = conditions.ToList();
        return all.Find(condition => condition?.IsFalse == true) ?? (all.Contains(null) ? null : Condition.All(all.OfType<Condition>()));
    }

    /// <summary>Whether the rule is what a record itself says of its members, whatever else holds.</summary>
    private bool IsOwn(RecordModel record, bool isSelf) => isSelf && record.Schema.Rules.Contains(Rule);

    /// <summary>What is asked of a member beyond what the record says of it anyway.</summary>
    private static PropertySchema Beyond(PropertySchema property, JsonSubject json) =>
        json.Members?.OwnSchema(property.Name) is { } own ? property with { Schema = property.Schema.Without(own) } : property;

    /// <summary>Whether a member satisfies its schema, or is absent where it may be.</summary>
    private static Condition OfMember(JsonChecks checks, PropertySchema property, JsonSubject json, bool isRequired)
    {
        property = Beyond(property, json);
        if (property.Schema.AcceptsAnything) return isRequired ? Membership.Has(property.Name, json) : Condition.True;
        var found = json.Members?.Local(property.Name);
        var local = found ?? checks.Scope.Locals.Fresh(property.Name);
        var inner = checks.Test(property.Schema, new JsonSubject(local) { Members = found is null ? null : json.Members!.Inside(property.Name) });
        if (inner.IsTrue) return isRequired ? Membership.Has(property.Name, json) : inner;
        if (inner.IsFalse) return isRequired ? inner : Membership.Has(property.Name, json).Not();
        var exists = Condition.Call(found is null ? $"{json.Expression}.TryGetMember({Literal.Utf8(property.Name)}, out var {local})" : $"{local}.Exists");
        return isRequired ? Condition.All([exists, inner]) : Condition.Any([exists.Not(), inner]);
    }

    private static void WriteMember(JsonChecks checks, CodeWriter code, PropertySchema property, JsonSubject json, CsType? type)
    {
        var shared = json.Members?.LocalOf(property.Name);
        var local = shared ?? checks.Scope.Locals.Fresh(property.Name);
        var inner = new CodeWriter();
        var value = new JsonSubject(local) { Members = shared is null ? null : json.Members!.Inside(property.Name) };
        checks.Write(inner, property.Schema, TypeOfMember(type, property.Name), value);
        if (inner.IsEmpty) return;
        var isThere = shared is not null ? $"{shared}.Exists"
            : json.Members?.PlaceOf(property.Name) is { } place ? $"{json.Expression}.TryGetAt({place}, out var {local})"
            : $"{json.Expression}.TryGetMember({Literal.Utf8(property.Name)}, out var {local})";
        var placed = new CodeWriter();
        Reporting.Inside(placed, Literal.Text(property.Name), inner);
        code.If(new Guarded(isThere, isThere, placed));
    }

    private static CsType? TypeOfMember(CsType? type, string name) => (type as RecordModel)?.Find(name) is { IsStored: true } known ? known.Type : null;
}
