using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Emission.Wire;
using JsonContracts.Generator.Models;

namespace JsonContracts.Generator.Emission.Types;

/// <summary>Writes the reader of a record: one loop finds the members, then each is read.</summary>
internal static class RecordReader
{
    /// <summary>Writes <c>TryRead</c>, and how it finds members.</summary>
    public static void Write(CodeWriter code, RecordModel model)
    {
        Docs.Summary(code, "Reads an object; false when a member is unknown, given twice, missing or of the wrong kind.");
        using (code.Open(WireForm.TryReadHeader(model)))
        {
            StackGuard.BeginJson(code, model);
            MemberLookup.Declare(code, model);
            code.Line("value = null;");
            code.Line("if (!json.IsObject) return json.Refuse();");
            if (model.Additional is { } additional) code.Line($"Contracts::ValueMapBuilder<{additional.Name}> others = default;");
            using (code.Open(WireForm.ForEachMember("member", "json", model.Properties.Count == 0 && model.Additional is null))) WriteFind(code, model);

            Declare(code, model);
            for (var i = 0; i < model.Properties.Count; i++) WriteMember(code, model.Properties[i], FoundMembers.Place(i));
            WriteConstruction(code, model);
            code.Line("return true;");
        }

        code.Line();
        MemberLookup.Write(code, model);
    }

    /// <summary>The local that holds a member that was read.</summary>
    public static string Local(PropertyModel property) => "read" + property.Name;

    /// <summary>Declares the locals of the members or items that may be absent, those of one type together.</summary>
    public static void Declare(CodeWriter code, CompositeModel model)
    {
        foreach (var group in model.Stored.Where(property => !property.IsRequired).GroupBy(property => property.Type.Name + (IsHeldApart(property) ? "" : "?")))
        {
            foreach (var line in CodeWriter.Wrap(group.Select(property => Local(property) + " = default,"))) code.Line($"{group.Key} {line.TrimEnd(',')};");
        }
    }

    private static void WriteFind(CodeWriter code, RecordModel model)
    {
        var fails = model.Additional is { } type ? $"!{WireForm.TryRead(type, "member", "out var other")} || !others.TryAdd(member.Name, other)" : null;
        if (model.Properties.Count == 0)
        {
            code.Line(fails is null ? "return member.Refuse();" : $"if ({fails}) return member.Refuse();");
            return;
        }

        code.Line("var place = PlaceOf(member.NameUtf8);");
        if (fails is null)
        {
            code.Line("if (place < 0 || places[place] != 0) return member.Refuse();");
            code.Line("places[place] = member.Place;");
            return;
        }

        code.Line("if (place >= 0 && places[place] == 0) places[place] = member.Place;");
        code.Line($"else if (place >= 0 || {fails}) return member.Refuse();");
    }

    /// <summary>Writes the statements that read a member or item into its local.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="property">The member or item.</param>
    /// <param name="place">The expression of where it stands in the text; 0 when it is absent.</param>
    public static void WriteMember(CodeWriter code, PropertyModel property, string place)
    {
        if (property.Constant is { } constant)
        {
            var test = JsonEquality.OfScalar(constant, new JsonSubject($"json.At({place})")).Not().Render(Precedence.And);
            code.Line(property.IsRequired ? $"if ({test}) return json.Refuse();" : $"if ({place} != 0 && {test}) return json.Refuse();");
            return;
        }

        var (local, member) = (Local(property), $"json.At({place})");
        if (property.IsRequired)
        {
            code.Line($"if ({place} == 0 || !{WireForm.TryRead(property.Type, member, $"out var {local}")}) return false;");
            return;
        }

        code.Line($"if ({place} != 0 && !{WireForm.TryRead(property.Type, member, "out " + local)}) return false;");
    }

    /// <summary>The value of a member or item that was read; null, or absent, when it is not there.</summary>
    public static string Value(PropertyModel property, int place)
    {
        var local = Local(property);
        return property.IsRequired || !IsHeldApart(property) ? local
            : $"{FoundMembers.Place(place)} != 0 ? {local} : {(property.IsTriState ? $"default({property.DeclaredType})" : "null")}";
    }

    /// <summary>Whether what is read does not tell by itself that it is absent.</summary>
    private static bool IsHeldApart(PropertyModel property) => property.IsTriState || property.Type.IsValueType;

    private static void WriteConstruction(CodeWriter code, RecordModel model)
    {
        var members = model.Properties.Select((property, place) => (Property: property, Value: Value(property, place))).Where(member => member.Property.IsStored).ToList();
        var generated = members.Where(member => member.Property.IsGenerated).ToList();
        var arguments = generated.Count == 0 ? "" : $"({string.Join(", ", generated.Select(member => member.Value))})";
        using (code.Open($"value = new {model.Name}{arguments}", "};"))
        {
            var assignments = members.Except(generated).Select(member => $"{member.Property.Name} = {member.Value}").ToList();
            if (model.Additional is not null) assignments.Add("AdditionalProperties = others.ToValueMap()");
            code.Wrapped(assignments.Select(assignment => assignment + ","));
        }
    }
}
