using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Emission.Wire;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>propertyNames</c>: each name is asked as the string that it is.</summary>
internal sealed class PropertyNamesEmission(PropertyNamesRule rule) : ObjectEmission<PropertyNamesRule>(rule)
{
    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => checks.Loop(
        Rule,
        json,
        "member",
        member => Test(checks, member.Expression),
        (code, member, isValid) =>
        {
            using (code.Open(WireForm.ForEachMember(member, "json", isValid.IsFalse))) Reporting.Refuse(code, isValid);
        });

    /// <inheritdoc/>
    public override void WriteJson(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type, Subschema among)
    {
        var member = checks.Scope.Locals.Fresh("member");
        var isValid = Test(checks, member);
        if (isValid.IsTrue) return;
        using (code.Open(WireForm.ForEachMember(member, json.Expression))) Reporting.Stop(code, isValid.Not(), ReportOf(member + ".Name", checks.Expected(Rule)));
    }

    /// <inheritdoc/>
    public override bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among)
    {
        switch (value.Type)
        {
            case RecordModel record when !IsKnown(record):
                return false;
            case RecordModel record when record.Additional is not null && TestName(checks, "name") is null:
            case MapType when TestName(checks, "name") is null:
                return false;
            case RecordModel record:
                foreach (var property in Refused(record)) Reporting.Stop(code, Membership.Has(property.WireName, value), ReportOf(Literal.Text(property.WireName), checks.Expected(Rule)));
                if (record.Additional is not null) WriteNames(checks, code, value.Additional);
                return true;
            case MapType:
                WriteNames(checks, code, value.Expression);
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
        var absent = Refused(type).Select(property => Membership.Has(property.WireName, record).Not());
        if (type.Additional is not { } others) return Condition.All(absent);
        var ofOthers = OfMap(checks, new MapType(others), new TypedValue(new MapType(others), record.Additional, null, "members"));
        return ofOthers is null ? null : Condition.All(absent.Append(ofOthers));
    }

    /// <inheritdoc/>
    protected override Condition? OfMap(TypedChecks checks, MapType type, TypedValue map) => checks.Loop(
        Rule,
        map,
        "name",
        name => TestName(checks, name),
        (code, name, isValid) =>
        {
            using (code.Open($"foreach (var ({name}, _) in value)")) Reporting.Refuse(code, isValid);
        });

    private static Report ReportOf(string name, string expected) => new("Report", $"{name}, \"propertyNames\", {expected}, {name}");

    private Condition Test(JsonChecks checks, string member) => checks.Test(Rule.Schema, new JsonSubject(member + ".NameAsString", JsonKinds.String));

    private Condition? TestName(TypedChecks checks, string name) => checks.Test(Rule.Schema, new TypedValue(new ScalarType(ScalarKind.Text), name, null, "name"));

    private void WriteNames(TypedChecks checks, CodeWriter code, string map)
    {
        var name = checks.Scope.Locals.Fresh("name");
        var isValid = TestName(checks, name)!;
        if (isValid.IsTrue) return;
        using (code.Open($"foreach (var ({name}, _) in {map})")) Reporting.Stop(code, isValid.Not(), ReportOf(name, checks.Expected(Rule)));
    }

    private bool IsKnown(RecordModel record) => record.Properties.All(property => FiniteValues.Accepts(Rule.Schema, new StringValue(property.WireName)) is not null);

    private IEnumerable<PropertyModel> Refused(RecordModel record) =>
        record.Properties.Where(property => FiniteValues.Accepts(Rule.Schema, new StringValue(property.WireName)) == false);
}
