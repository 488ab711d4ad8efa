using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Emission.Wire;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>additionalProperties</c></summary>
internal sealed class AdditionalPropertiesEmission(AdditionalPropertiesRule rule) : ObjectEmission<AdditionalPropertiesRule>(rule), IMemberStation
{
    private bool IsRefused => Rule.Schema.Rules.Any(inner => inner is NeverRule);

    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => checks.Loop(
        Rule,
        json,
        "member",
        member => checks.Test(Rule.Schema, member),
        (code, member, isValid) =>
        {
            using (code.Open(WireForm.ForEachMember(member, "json", isValid.IsFalse && Rule.Declared.IsEmpty)))
            {
                SkipDeclared(code, Rule.Declared, member);
                Refuse(code, isValid);
            }
        });

    /// <inheritdoc/>
    public override void WriteJson(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type, Subschema among)
    {
        if (json.Members is { IsComplete: true } members && members.Asked.Contains(Rule)) WritePlaces(checks, code, json, (RecordModel)type!);
        else WriteLoop(checks, code, json, type);
    }

    /// <inheritdoc/>
    public void WriteStation(JsonChecks checks, CodeWriter code, string member, RecordModel record)
    {
        var inner = new CodeWriter();
        WriteMember(checks, inner, member, record.Additional);
        if (inner.IsEmpty) return;
        SkipDeclared(code, Rule.Declared.Where(name => record.Find(name) is null), member);
        code.Append(inner);
    }

    /// <inheritdoc/>
    public override bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among)
    {
        switch (value.Type)
        {
            case RecordModel record when Undeclared(record).Any(property => property.Constant is { } constant && FiniteValues.Accepts(Rule.Schema, constant) is null):
                return false;
            case RecordModel record:
                foreach (var property in Undeclared(record)) WriteProperty(checks, code, property, record, value);
                if (record.Additional is { } type) WriteEntries(checks, code, type, value.Additional, Rule.Declared.Where(name => record.Find(name) is null));
                return true;
            case MapType map:
                WriteEntries(checks, code, map.Value, value.Expression, Rule.Declared);
                return true;
            default:
                return base.WriteTyped(checks, code, value, among);
        }
    }

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type) => null;

    /// <inheritdoc/>
    protected override Condition? OfRecord(TypedChecks checks, RecordModel type, TypedValue record)
    {
        var conditions = Undeclared(type).Select(property => checks.Members.TestProperty(property.WireName, Rule.Schema, type, record, isRequired: false)).ToList();
        if (type.Additional is { } others)
        {
            conditions.Add(OfEntries(checks, new TypedValue(new MapType(others), record.Additional, null, "members"), Rule.Declared.Where(name => type.Find(name) is null)));
        }

        return conditions.Find(condition => condition?.IsFalse == true) ?? (conditions.Contains(null) ? null : Condition.All(conditions.OfType<Condition>()));
    }

    /// <inheritdoc/>
    protected override Condition? OfMap(TypedChecks checks, MapType type, TypedValue map) => OfEntries(checks, map, Rule.Declared);

    private IEnumerable<PropertyModel> Undeclared(RecordModel record)
    {
        var declared = new HashSet<string>(Rule.Declared, StringComparer.Ordinal);
        return record.Properties.Where(property => !declared.Contains(property.WireName));
    }

    private Condition? OfEntries(TypedChecks checks, TypedValue map, IEnumerable<string> declared) => checks.Loop(
        Rule,
        map,
        "member",
        member => checks.Test(Rule.Schema, new TypedValue(((MapType)map.Type).Value, member, null, "member")),
        (code, member, isValid) =>
        {
            using (code.Open($"foreach (var (name, {member}) in value)"))
            {
                SkipNamed(code, declared, "name");
                Refuse(code, isValid);
            }
        });

    private static void Refuse(CodeWriter code, Condition isValid)
    {
        if (isValid.IsFalse) code.Leave("return false;");
        else code.Line($"if ({isValid.Not().Render()}) return false;");
    }

    private static void SkipDeclared(CodeWriter code, IEnumerable<string> declared, string member)
    {
        var names = declared.Select(name => $"{member}.NameIs({Literal.Utf8(name)})").ToList();
        if (names.Count > 0) code.Line($"if ({string.Join(" || ", names)}) continue;");
    }

    private static void SkipNamed(CodeWriter code, IEnumerable<string> declared, string name)
    {
        var names = declared.Select(Literal.Text).ToList();
        if (names.Count > 0) code.Line($"if ({Condition.Is(name, Conditions.Pattern.OneOf(names)).Render()}) continue;");
    }

    /// <summary>The loop over all members has asked this of those without a place; here are those that have one, and are not declared.</summary>
    private void WritePlaces(JsonChecks checks, CodeWriter code, JsonSubject json, RecordModel record)
    {
        foreach (var property in Undeclared(record))
        {
            var local = checks.Scope.Locals.Fresh(property.WireName);
            var inner = new CodeWriter();
            WriteMember(checks, inner, local, property.IsStored ? property.Type : null);
            if (inner.IsEmpty) continue;
            using (code.Open($"if ({json.Expression}.TryGetAt({json.Members!.PlaceOf(property.WireName)}, out var {local}))")) code.Append(inner);
        }
    }

    private void WriteLoop(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type)
    {
        var member = checks.Scope.Locals.Fresh("member");
        var inner = new CodeWriter();
        WriteMember(checks, inner, member, (type as MapType)?.Value ?? (type as RecordModel)?.Additional);
        if (inner.IsEmpty) return;
        using (code.Open(WireForm.ForEachMember(member, json.Expression)))
        {
            SkipDeclared(code, Rule.Declared, member);
            code.Append(inner);
        }
    }

    private void WriteMember(JsonChecks checks, CodeWriter code, string member, CsType? type)
    {
        if (IsRefused)
        {
            Reporting.Stop(code, Condition.True, ReportOf(member + ".Name"));
            return;
        }

        var inner = new CodeWriter();
        checks.Write(inner, Rule.Schema, type, new JsonSubject(member));
        Reporting.Inside(code, member + ".Name", inner);
    }

    private string ReportOf(string name) => $"ReportUnknown({name}{(Rule.Declared.IsEmpty ? "" : $", [{string.Join(", ", Rule.Declared.Select(Literal.Text))}]")})";

    private void WriteProperty(TypedChecks checks, CodeWriter code, PropertyModel property, RecordModel record, TypedValue owner)
    {
        if (IsRefused) Reporting.Stop(code, Membership.Has(property.WireName, owner), ReportOf(Literal.Text(property.WireName)));
        else checks.Members.WriteProperty(code, property.WireName, Rule.Schema, record, owner, isOwn: false);
    }

    private void WriteEntries(TypedChecks checks, CodeWriter code, CsType type, string map, IEnumerable<string> declared)
    {
        var (name, member) = (checks.Scope.Locals.Fresh("name"), checks.Scope.Locals.Fresh("member"));
        var inner = new CodeWriter();
        if (IsRefused) Reporting.Stop(inner, Condition.True, ReportOf(name));
        else Reporting.Inside(inner, name, Written(checks, type, member));
        if (inner.IsEmpty) return;
        using (code.Open($"foreach (var ({name}, {(IsRefused ? "_" : member)}) in {map})"))
        {
            SkipNamed(code, declared, name);
            code.Append(inner);
        }
    }

    private CodeWriter Written(TypedChecks checks, CsType type, string member)
    {
        var inner = new CodeWriter();
        checks.Write(inner, Rule.Schema, new TypedValue(type, member, null, "member"));
        return inner;
    }
}
