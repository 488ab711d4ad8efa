using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Writing;

/// <summary>Writes one flat schema.</summary>
/// <param name="typeOf">The type that has exactly a schema, or null.</param>
/// <param name="typeAt">The full name of the type of the definition at an address, or null.</param>
/// <param name="shared">The parts that are written once, with their names below <c>$defs</c>.</param>
internal sealed class SchemaWriter(Func<Subschema, CarryingType?> typeOf, Func<string, string?> typeAt, IReadOnlyDictionary<Subschema, string> shared)
{
    private static readonly Dictionary<Subschema, string> s_nothing = [];

    private readonly StringBuilder _text = new();

    /// <summary>The text of a schema.</summary>
    public string Write(Subschema schema)
    {
        WriteObject(schema, default, isBranch: false, shared);
        return _text.ToString();
    }

    private void Write(Subschema schema, Origin expected, bool isBranch = false)
    {
        if (schema.AcceptsAnything && schema.Annotations.Title is null) _text.Append("true");
        else if (schema.OnlyRule is NeverRule) _text.Append("false");
        else if (typeOf(schema) is { } type) WriteReference(schema, type, expected);
        else if (shared.TryGetValue(schema, out var name)) WriteShared(schema, name, isBranch);
        else WriteObject(schema, expected, isBranch, s_nothing);
    }

    private void WriteShared(Subschema schema, string name, bool isBranch)
    {
        var members = new JsonMembers(_text);
        WriteTitle(members, schema, isBranch);
        members.Add("$ref", StringValue.Quote("#/$defs/" + name));
        members.Close();
    }

    /// <summary>A type made from another file says the same as this place, which the reference then tells.</summary>
    private void WriteReference(Subschema schema, CarryingType type, Origin expected)
    {
        var members = new JsonMembers(_text);
        if (type.IsElsewhere) members.Add(Origin.Keyword, Shown(RuleGroup.Of(schema.Rules)[0].Origin, expected));
        members.Add("$ref", StringValue.Quote(type.FullName));
        members.Close();
    }

    private static string Shown(Origin origin, Origin expected) =>
        StringValue.Quote(origin.File == expected.File ? "#" + origin.Pointer : origin.ToString());

    private void WriteObject(Subschema schema, Origin expected, bool isBranch, IReadOnlyDictionary<Subschema, string> definitions)
    {
        var groups = RuleGroup.Of(schema.Rules);
        var own = groups.FirstOrDefault(group => !group.StandsApart);
        var apart = groups.Where(group => group != own).ToList();
        var origin = own is null || own.Origin.IsUnknown ? expected : own.Origin;
        var members = new JsonMembers(_text);
        if (!origin.IsSame(expected)) members.Add(Origin.Keyword, Shown(origin, expected));
        if (schema.Annotations.Id is { } id) members.Add("x-contract", "{\"id\":" + StringValue.Quote(id) + "}");
        WriteTitle(members, schema, isBranch);
        if (own is not null) WriteRules(members, own, origin);
        if (apart.Count > 0) members.Add("allOf", () => WriteList(apart, (group, i) => WriteGroup(group, origin.Member("allOf").Member(i))));
        if (definitions.Count > 0) members.Add("$defs", () => WriteDefinitions(definitions));
        members.Close();
    }

    private static void WriteTitle(JsonMembers members, Subschema schema, bool isBranch)
    {
        if (isBranch && schema.Annotations.Title is { } title) members.Add("title", StringValue.Quote(title));
    }

    private void WriteDefinitions(IReadOnlyDictionary<Subschema, string> definitions)
    {
        var members = new JsonMembers(_text);
        foreach (var definition in definitions) members.Add(definition.Value, () => WriteObject(definition.Key, default, isBranch: false, s_nothing));
        members.Close();
    }

    /// <summary>Rules that were written elsewhere stand apart. What a branch says of itself is the reason for its condition.</summary>
    private void WriteGroup(RuleGroup group, Origin expected)
    {
        if (group.IsNever)
        {
            _text.Append("false");
            return;
        }

        var members = new JsonMembers(_text);
        if (!group.Origin.IsUnknown && !group.Origin.IsSame(expected)) members.Add(Origin.Keyword, Shown(group.Origin, expected));
        if (group.Reason is { } reason) members.Add("description", StringValue.Quote(reason));
        WriteRules(members, group, group.Origin);
        members.Close();
    }

    private void WriteRules(JsonMembers members, RuleGroup group, Origin origin)
    {
        var writer = new RuleWriter(this, members, origin);
        foreach (var rule in group.Rules) rule.Write(writer);
    }

    private void WriteList<T>(IReadOnlyList<T> items, Action<T, string> write)
    {
        _text.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) _text.Append(',');
            write(items[i], i.ToString(CultureInfo.InvariantCulture));
        }

        _text.Append(']');
    }

    private string TypeAt(string target) => typeAt(target) ?? target;

    /// <summary>Writes the rules of one schema object.</summary>
    private sealed class RuleWriter(SchemaWriter schemas, JsonMembers members, Origin origin) : IRuleWriter
    {
        public void Value(string keyword, string json) => members.Add(keyword, json);

        public void Schema(string keyword, Subschema schema) => members.Add(keyword, () => schemas.Write(schema, origin.Member(keyword)));

        public void Branch(string keyword, Subschema branch) =>
            members.Add(keyword, () => schemas.Write(branch, origin.Member(keyword), isBranch: true));

        public void Branches(string keyword, IReadOnlyList<Subschema> branches) => members.Add(
            keyword,
            () => schemas.WriteList(branches, (branch, i) => schemas.Write(branch, origin.Member(keyword).Member(i), isBranch: true)));

        public void Properties(string keyword, IEnumerable<PropertySchema> properties) => members.Add(keyword, () =>
        {
            var inner = new JsonMembers(members.Text);
            foreach (var property in properties) inner.Add(property.Name, () => schemas.Write(property.Schema, origin.Member(keyword).Member(property.Name)));
            inner.Close();
        });

        public string AddressOf(RefRule reference) => schemas.TypeAt(reference.Target);
    }
}
