using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Writing;

/// <summary>
/// Writes flat schemas as compact JSON, so that a compiled type can carry its rules: <see cref="SchemaDocument.Read"/> gives the same
/// rules back. Words are left out, but for those that messages use; <c>x-origin</c> tells where a part was written.
/// </summary>
/// <param name="typeOf">The type that has exactly this schema, or null: such a part is not written again.</param>
/// <param name="typeAt">The full name of the type of the definition at an address, or null.</param>
public sealed class SchemaText(Func<Subschema, CarryingType?> typeOf, Func<string, string?> typeAt)
{
    /// <summary>The text of a schema.</summary>
    public string Of(Subschema schema)
    {
        var text = new StringBuilder();
        WriteObject(text, schema, default, isBranch: false);
        return text.ToString();
    }

    /// <summary>The document that a type carries. Documents of several types find each other by their names.</summary>
    public static SchemaDocument Read(string typeName, string text) => SchemaDocument.Read(typeName, text);

    /// <summary>The full names of the types that a carried schema refers to.</summary>
    public static IEnumerable<string> TypesIn(SchemaDocument document) =>
        document.References.Select(reference => reference.Text).Distinct(StringComparer.Ordinal);

    private void Write(StringBuilder text, Subschema schema, Origin expected, bool isBranch = false)
    {
        if (schema.AcceptsAnything && schema.Annotations.Title is null) text.Append("true");
        else if (schema.OnlyRule is NeverRule) text.Append("false");
        else if (typeOf(schema) is { } type) WriteReference(text, schema, type, expected);
        else WriteObject(text, schema, expected, isBranch);
    }

    /// <summary>A type made from another file says the same as this place, which the reference then tells.</summary>
    private static void WriteReference(StringBuilder text, Subschema schema, CarryingType type, Origin expected)
    {
        var members = new JsonMembers(text);
        if (type.IsElsewhere) members.Add(Origin.Keyword, Shown(RuleGroup.Of(schema.Rules)[0].Origin, expected));
        members.Add("$ref", StringValue.Quote(type.FullName));
        members.Close();
    }

    private static string Shown(Origin origin, Origin expected) =>
        StringValue.Quote(origin.File == expected.File ? "#" + origin.Pointer : origin.ToString());

    private void WriteObject(StringBuilder text, Subschema schema, Origin expected, bool isBranch)
    {
        var annotations = schema.Annotations;
        var groups = RuleGroup.Of(schema.Rules);
        var own = groups.FirstOrDefault(group => !group.StandsApart);
        var apart = groups.Where(group => group != own).ToList();
        var origin = own is null || own.Origin.IsUnknown ? expected : own.Origin;
        var members = new JsonMembers(text);
        if (!origin.IsSame(expected)) members.Add(Origin.Keyword, Shown(origin, expected));
        if (annotations.Id is { } id) members.Add("x-contract", "{\"id\":" + StringValue.Quote(id) + "}");
        if (isBranch && annotations.Title is { } title) members.Add("title", StringValue.Quote(title));
        if (own is not null) WriteRules(members, own, origin);
        if (apart.Count > 0) members.Add("allOf", () => WriteList(text, apart, (group, i) => WriteGroup(text, group, origin.Member("allOf").Member(i))));
        members.Close();
    }

    /// <summary>Rules that were written elsewhere stand apart. What a branch says of itself is the reason for its condition.</summary>
    private void WriteGroup(StringBuilder text, RuleGroup group, Origin expected)
    {
        if (group.IsNever)
        {
            text.Append("false");
            return;
        }

        var members = new JsonMembers(text);
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

    private static void WriteList<T>(StringBuilder text, IReadOnlyList<T> items, Action<T, string> write)
    {
        text.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) text.Append(',');
            write(items[i], i.ToString(CultureInfo.InvariantCulture));
        }

        text.Append(']');
    }

    /// <summary>Writes the rules of one schema object.</summary>
    private sealed class RuleWriter(SchemaText schemas, JsonMembers members, Origin origin) : IRuleWriter
    {
        public void Value(string keyword, string json) => members.Add(keyword, json);

        public void Schema(string keyword, Subschema schema) => members.Add(keyword, () => schemas.Write(members.Text, schema, origin.Member(keyword)));

        public void Branch(string keyword, Subschema branch) =>
            members.Add(keyword, () => schemas.Write(members.Text, branch, origin.Member(keyword), isBranch: true));

        public void Branches(string keyword, IReadOnlyList<Subschema> branches) => members.Add(
            keyword,
            () => WriteList(members.Text, branches, (branch, i) => schemas.Write(members.Text, branch, origin.Member(keyword).Member(i), isBranch: true)));

        public void Properties(string keyword, IEnumerable<PropertySchema> properties) => members.Add(keyword, () =>
        {
            var inner = new JsonMembers(members.Text);
            foreach (var property in properties)
            {
                inner.Add(property.Name, () => schemas.Write(members.Text, property.Schema, origin.Member(keyword).Member(property.Name)));
            }

            inner.Close();
        });

        public string AddressOf(RefRule reference) => schemas.TypeAt(reference.Target);
    }

    private string TypeAt(string target) => typeAt(target) ?? target;
}
