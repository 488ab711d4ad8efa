using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Rules;
using JsonContracts.Generator.Emission.Wire;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Types;

/// <summary>
/// Writes the checks of an object that is a type of its own. One loop finds all members, and stops at a station for each rule about those
/// that the record does not name; the other rules then know where everything is.
/// </summary>
internal static class JsonRecordCheck
{
    private const string Json = "json";

    /// <summary>Writes the statements.</summary>
    public static void Write(CodeWriter code, RecordModel record, JsonChecks checks)
    {
        MemberLookup.Declare(code, record);
        WriteOtherKinds(code, record.Schema, checks);
        var members = new FoundMembers(record, checks.Scope, Json);
        WriteLoop(code, record, checks, members);

        var rules = new CodeWriter();
        var self = new JsonSubject(Json, JsonKinds.Object) { Members = members };
        // What several rules ask of one member gets a local, so the members themselves come last.
        foreach (var rule in record.Schema.Rules.OrderBy(rule => rule.Parts.Any(part => part.Place == PartPlace.Member)))
        {
            RuleEmissions.Of(rule).WriteJson(checks, rules, self, record, record.Schema);
        }

        members.Declare(code);
        code.Append(rules);
    }

    /// <summary>What is no object has no members to look at.</summary>
    private static void WriteOtherKinds(CodeWriter code, Subschema schema, JsonChecks checks)
    {
        if (schema.Rules.OfType<TypeRule>().FirstOrDefault(rule => rule.Kinds == JsonKinds.Object) is { } type)
        {
            code.Line($"if (!json.IsObject) return sink.Report(\"type\", {Literal.Text(RuleText.Of(type))}, json);");
            return;
        }

        using (code.Open("if (!json.IsObject)"))
        {
            checks.WriteRules(code, schema, null, new JsonSubject(Json, JsonKinds.Any & ~JsonKinds.Object));
            code.Line("return true;");
        }
    }

    private static void WriteLoop(CodeWriter code, RecordModel record, JsonChecks checks, FoundMembers members)
    {
        var stations = new CodeWriter();
        foreach (var rule in record.Schema.Rules)
        {
            if (RuleEmissions.Of(rule) is not IMemberStation station) continue;
            station.WriteStation(checks, stations, "member", record);
            members.Asked.Add(rule);
        }

        var hasPlaces = record.Properties.Count > 0;
        if (!hasPlaces && stations.IsEmpty) return;
        using (code.Open(WireForm.ForEachMember("member", Json)))
        {
            if (hasPlaces) WritePlace(code, stations);
            else code.Append(stations);
        }
    }

    private static void WritePlace(CodeWriter code, CodeWriter stations)
    {
        code.Line("var place = PlaceOf(member.NameUtf8);");
        code.Line("if (place >= 0) places[place] = member.Place;");
        if (stations.IsEmpty) return;
        if (stations.Only is { Statement: not null, Otherwise: null })
        {
            code.Line("else " + stations.ToString().TrimEnd('\n'));
            return;
        }

        using (code.Open("else")) code.Append(stations);
    }
}
