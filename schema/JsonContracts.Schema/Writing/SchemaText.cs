using System;
using System.Collections.Generic;
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
        WriteObject(text, schema.Rules.ToList(), schema.Annotations, default, isBranch: false);
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
        else WriteObject(text, schema.Rules.ToList(), schema.Annotations, expected, isBranch);
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

    private void WriteObject(StringBuilder text, List<Rule> rules, Annotations annotations, Origin expected, bool isBranch)
    {
        var groups = RuleGroup.Of(rules);
        var own = groups.FirstOrDefault(group => !group.StandsApart);
        var others = groups.Where(group => group != own).ToList();
        var origin = own is null || own.Origin.IsUnknown ? expected : own.Origin;
        var members = new JsonMembers(text);
        if (!origin.IsSame(expected)) members.Add(Origin.Keyword, Shown(origin, expected));
        if (annotations.Id is { } id) members.Add("x-contract", "{\"id\":" + StringValue.Quote(id) + "}");
        if (isBranch && annotations.Title is { } title) members.Add("title", StringValue.Quote(title));
        foreach (var rule in own?.Rules ?? []) WriteRule(members, rule, origin);
        if (others.Count > 0) members.Add("allOf", () => WriteList(text, others, (group, i) => WriteGroup(text, group, origin.Member("allOf").Member(i))));
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
        foreach (var rule in group.Rules) WriteRule(members, rule, group.Origin);
        members.Close();
    }

    private void WriteRule(JsonMembers members, Rule rule, Origin origin)
    {
        var place = origin.Member(rule.Keyword);
        switch (rule)
        {
            case TypeRule type:
                members.Add(rule.Keyword, TypeNames.Of(type.Kinds));
                break;
            case RefRule reference:
                if (typeAt(reference.Target) is { } name) members.Add(rule.Keyword, StringValue.Quote(name));
                break;
            case ItemsRule items:
                members.Add(rule.Keyword, () => Write(members.Text, items.Items, place));
                break;
            case PropertiesRule properties:
                members.Add(rule.Keyword, () => WriteProperties(members.Text, properties, place));
                break;
            case AdditionalPropertiesRule additional:
                members.Add(rule.Keyword, () => Write(members.Text, additional.Schema, place));
                break;
            case ChoiceRule { IsExactlyOne: false } any:
                members.Add(rule.Keyword, () => WriteBranches(members.Text, any.Branches, place));
                break;
            case ChoiceRule { IsExactlyOne: true } one:
                members.Add(rule.Keyword, () => WriteBranches(members.Text, one.Branches, place));
                break;
            case NotRule not:
                members.Add(rule.Keyword, () => Write(members.Text, not.Schema, place, isBranch: true));
                break;
            case ConditionalRule condition:
                members.Add("if", () => Write(members.Text, condition.If, place, isBranch: true));
                members.Add("then", () => Write(members.Text, condition.Then, origin.Member("then"), isBranch: true));
                if (!condition.Else.AcceptsAnything) members.Add("else", () => Write(members.Text, condition.Else, origin.Member("else"), isBranch: true));
                break;
            default:
                members.Add(rule.Keyword, ValueText.Of(rule));
                break;
        }
    }

    private void WriteProperties(StringBuilder text, PropertiesRule rule, Origin place)
    {
        var members = new JsonMembers(text);
        foreach (var property in rule.Properties) members.Add(property.Name, () => Write(text, property.Schema, place.Member(property.Name)));
        members.Close();
    }

    private void WriteBranches(StringBuilder text, EquatableArray<Subschema> branches, Origin place) =>
        WriteList(text, branches, (branch, i) => Write(text, branch, place.Member(i), isBranch: true));

    private static void WriteList<T>(StringBuilder text, IReadOnlyList<T> items, Action<T, string> write)
    {
        text.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) text.Append(',');
            write(items[i], i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        text.Append(']');
    }
}
