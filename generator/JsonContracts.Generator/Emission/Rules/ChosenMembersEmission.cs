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

/// <summary>A rule about members that their names choose, such as those that no other rule describes, or those that match an expression.</summary>
/// <param name="rule">The rule.</param>
/// <param name="schema">What each of the members has to satisfy.</param>
internal abstract class ChosenMembersEmission<TRule>(TRule rule, Subschema schema) : ObjectEmission<TRule>(rule), IMemberStation
    where TRule : Rule
{
    private bool IsRefused => schema.Rules.Any(inner => inner is NeverRule);

    /// <summary>Whether a member of a name is chosen; null when that cannot be said while generating.</summary>
    protected abstract bool? Chooses(string name);

    /// <summary>The questions of which one holds for a member that is not chosen.</summary>
    /// <param name="scope">What the checks of the type share.</param>
    /// <param name="record">The type of the object, whose own members are not asked about; null when it is none.</param>
    /// <param name="isNamed">Whether a member has a name.</param>
    /// <param name="matches">Whether the name of a member matches an expression, which a field holds.</param>
    protected abstract IEnumerable<Condition> Passed(CheckScope scope, RecordModel? record, Func<IReadOnlyList<string>, Condition> isNamed, Func<string, Condition> matches);

    /// <summary>The call that reports a member that may not be there.</summary>
    /// <param name="name">The expression of its name.</param>
    protected abstract Report ReportOf(string name);

    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => checks.Loop(
        Rule,
        json,
        "member",
        member => checks.Test(schema, member),
        (code, member, isValid) =>
        {
            var passed = PassedInJson(checks.Scope, null, member);
            using (code.Open(WireForm.ForEachMember(member, "json", isValid.IsFalse && passed.IsFalse)))
            {
                Skip(code, passed);
                Reporting.Refuse(code, isValid);
            }
        });

    /// <inheritdoc/>
    public override void WriteJson(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type, Subschema among)
    {
        var isAsked = json.Members is { IsComplete: true } members && members.Asked.Contains(Rule);
        if (!isAsked) WriteLoop(checks, code, json, type);

        // A branch that repeats a rule of the whole has nothing to ask: the whole has.
        else if (type is RecordModel record) WritePlaces(checks, code, json, record);
    }

    /// <inheritdoc/>
    public void WriteStation(JsonChecks checks, CodeWriter code, string member, RecordModel record)
    {
        var inner = new CodeWriter();
        WriteMember(checks, inner, member, record.Additional);
        if (inner.IsEmpty) return;

        // Other rules have stations in the same loop, so nothing may go on to the next member.
        var passed = PassedInJson(checks.Scope, record, member);
        if (passed.IsFalse) code.Append(inner);
        else Reporting.Block(code, passed.Not(), inner);
    }

    /// <inheritdoc/>
    public override bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among)
    {
        switch (value.Type)
        {
            case RecordModel record when !IsKnown(record) || Chosen(record).Any(property => property.Constant is { } constant && FiniteValues.Accepts(schema, constant) is null):
                return false;
            case RecordModel record:
                foreach (var property in Chosen(record)) WriteProperty(checks, code, property, record, value);
                if (record.Additional is { } type) WriteEntries(checks, code, type, value.Additional, record);
                return true;
            case MapType map:
                WriteEntries(checks, code, map.Value, value.Expression, null);
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
        if (!IsKnown(type)) return null;
        var conditions = Chosen(type).Select(property => checks.Members.TestProperty(property.WireName, schema, type, record, isRequired: false)).ToList();
        if (type.Additional is { } others)
        {
            conditions.Add(OfEntries(checks, new TypedValue(new MapType(others), record.Additional, null, "members")));
        }

        return conditions.Find(condition => condition?.IsFalse == true) ?? (conditions.Contains(null) ? null : Condition.All(conditions.OfType<Condition>()));
    }

    /// <inheritdoc/>
    protected override Condition? OfMap(TypedChecks checks, MapType type, TypedValue map) => OfEntries(checks, map);

    private bool IsKnown(RecordModel record) => record.Properties.All(property => Chooses(property.WireName) is not null);

    private IEnumerable<PropertyModel> Chosen(RecordModel record) => record.Properties.Where(property => Chooses(property.WireName) != false);

    /// <summary>Records of several types share the method, so it passes all names, also those that only some of them have.</summary>
    private Condition? OfEntries(TypedChecks checks, TypedValue map) => checks.Loop(
        Rule,
        map,
        "member",
        member => checks.Test(schema, new TypedValue(((MapType)map.Type).Value, member, null, "member")),
        (code, member, isValid) =>
        {
            using (code.Open($"foreach (var (name, {member}) in value)"))
            {
                Skip(code, PassedInType(checks.Scope, null, "name"));
                Reporting.Refuse(code, isValid);
            }
        });

    private static void Skip(CodeWriter code, Condition passed)
    {
        if (!passed.IsFalse) code.Line($"if ({passed.Render()}) continue;");
    }

    private Condition PassedInJson(CheckScope scope, RecordModel? record, string member) => Condition.Any(Passed(
        scope,
        record,
        names => Condition.Any(names.Select(name => Condition.Call($"{member}.NameIs({Literal.Utf8(name)})"))),
        pattern => Condition.Call($"Contracts::JsonCheck.IsNameMatch({pattern}, {member})")));

    private Condition PassedInType(CheckScope scope, RecordModel? record, string name) => Condition.Any(Passed(
        scope,
        record,
        names => names.Count == 0 ? Condition.False : Condition.Is(name, Conditions.Pattern.OneOf(names.Select(Literal.Text).ToList())),
        pattern => Condition.Call($"Contracts::JsonCheck.IsMatch({pattern}, {name})")));

    /// <summary>The loop over all members has asked this of those without a place; here are those that have one, and are chosen.</summary>
    private void WritePlaces(JsonChecks checks, CodeWriter code, JsonSubject json, RecordModel record)
    {
        foreach (var property in Chosen(record))
        {
            var local = checks.Scope.Locals.Fresh(property.WireName);
            var inner = new CodeWriter();
            WriteMember(checks, inner, local, property.IsStored ? property.Type : null);
            Reporting.Block(code, Condition.Call($"{json.Expression}.TryGetAt({json.Members!.PlaceOf(property.WireName)}, out var {local})"), inner);
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
            Skip(code, PassedInJson(checks.Scope, null, member));
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
        checks.Write(inner, schema, type, new JsonSubject(member));
        Reporting.Inside(code, member, inner);
    }

    private void WriteProperty(TypedChecks checks, CodeWriter code, PropertyModel property, RecordModel record, TypedValue owner)
    {
        if (IsRefused) Reporting.Stop(code, Membership.Has(property.WireName, owner), ReportOf(Literal.Text(property.WireName)));
        else checks.Members.WriteProperty(code, property.WireName, schema, record, owner, isOwn: false);
    }

    private void WriteEntries(TypedChecks checks, CodeWriter code, CsType type, string map, RecordModel? record)
    {
        var (name, member) = (checks.Scope.Locals.Fresh("name"), checks.Scope.Locals.Fresh("member"));
        var inner = new CodeWriter();
        if (IsRefused) Reporting.Stop(inner, Condition.True, ReportOf(name));
        else Reporting.Inside(inner, name, Written(checks, type, member));
        if (inner.IsEmpty) return;
        using (code.Open($"foreach (var ({name}, {(IsRefused ? "_" : member)}) in {map})"))
        {
            Skip(code, PassedInType(checks.Scope, record, name));
            code.Append(inner);
        }
    }

    private CodeWriter Written(TypedChecks checks, CsType type, string member)
    {
        var inner = new CodeWriter();
        checks.Write(inner, schema, new TypedValue(type, member, null, "member"));
        return inner;
    }
}
