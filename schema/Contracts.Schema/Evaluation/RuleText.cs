using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Contracts.Schema;

/// <summary>Rules in English: phrases that complete the sentence “the schema allows …”, for documentation and messages.</summary>
public static class RuleText
{
    private static readonly (JsonKinds Kind, string Text)[] Kinds =
    [
        (JsonKinds.String, "a string"), (JsonKinds.Number, "a number"), (JsonKinds.Integer, "an integer"), (JsonKinds.Boolean, "a boolean"),
        (JsonKinds.Array, "an array"), (JsonKinds.Object, "an object"), (JsonKinds.Null, "null"),
    ];

    /// <summary>One rule, such as <c>at most 1</c>, <c>a URI</c> or <c>one of "MP4", "WEBM"</c>.</summary>
    public static string Of(Rule rule) => rule switch
    {
        NeverRule => "nothing here",
        TypeRule type => Of(type.Kinds),
        ConstRule constant => "only " + constant.Value.ToJson(),
        EnumRule values => Values(values.Values.ToList()),
        OneOfRule { Branches: var branches } when branches.All(IsConstant) => Values(branches.Select(ConstantOf).ToList()),
        AnyOfRule { Branches: var branches } when branches.All(IsConstant) => Values(branches.Select(ConstantOf).ToList()),
        BoundRule bound => Bound(bound) + " " + bound.Limit,
        MultipleOfRule multiple => "multiples of " + multiple.Divisor,
        CountRule count => (count.IsLower ? "at least " : "at most ") + Counted(count),
        PatternRule pattern => "text that matches `" + pattern.Source + "`",
        FormatRule format => Format(format.Format),
        UniqueItemsRule => "no item twice",
        RequiredRule required => "an object with " + List(required.Names, "and"),
        DependentRequiredRule dependent => string.Join("; ", dependent.Dependencies.Select(Of)),
        RefRule reference => "what `" + LastToken(reference.Target) + "` allows",
        _ => Nested(rule),
    };

    private static string Values(IReadOnlyList<JsonValue> values) =>
        values.Count == 1 ? "only " + values[0].ToJson() : "one of " + string.Join(", ", values.Select(value => value.ToJson()));

    private static bool IsConstant(Subschema schema) => schema.OnlyRule is ConstRule;

    private static JsonValue ConstantOf(Subschema schema) => ((ConstRule)schema.OnlyRule!).Value;

    /// <summary>All rules of a schema, or <c>anything</c>. Where the branches of a choice have titles, their titles stand for them.</summary>
    public static string Of(Subschema schema) => schema.AcceptsAnything ? "anything" : string.Join(" and ", schema.Rules.Select(Of));

    /// <summary>Kinds of values, such as <c>a string or null</c>.</summary>
    public static string Of(JsonKinds kinds)
    {
        var names = new List<string>();
        foreach (var (kind, text) in Kinds)
        {
            // A number that may have a fraction may also have none.
            var covered = kind == JsonKinds.Integer && (kinds & JsonKinds.Number) == JsonKinds.Number;
            if (!covered && (kinds & kind) == kind) names.Add(text);
        }

        return Join(names, "or");
    }

    private static string Nested(Rule rule) => rule switch
    {
        ItemsRule items => "items that are " + Of(items.Items),
        PropertiesRule properties => Join(properties.Properties.Select(property => "`" + property.Name + "`: " + Of(property.Schema)), "and"),
        AdditionalPropertiesRule { Schema: var others } additional when IsNever(others) => Only(additional.Declared),
        AdditionalPropertiesRule additional => "other members that are " + Of(additional.Schema),
        AllOfRule all => Join(all.Branches.Select(Of), "and"),
        AnyOfRule any => Join(any.Branches.Select(Branch), "or"),
        OneOfRule one => "exactly one of: " + string.Join("; ", one.Branches.Select(Branch)),
        NotRule not => Not(not.Schema),
        ConditionalRule condition => Condition(condition),
        _ => rule.Keyword,
    };

    private static string Bound(BoundRule bound) => (bound.IsLower, bound.IsExclusive) switch
    {
        (true, false) => "at least",
        (true, true) => "more than",
        (false, false) => "at most",
        (false, true) => "less than",
    };

    private static string Counted(CountRule count)
    {
        var unit = count.Kind switch
        {
            JsonKinds.String => "character",
            JsonKinds.Array => "item",
            _ => "member",
        };
        return count.Limit.ToString(CultureInfo.InvariantCulture) + " " + unit + (count.Limit == 1 ? "" : "s");
    }

    private static string Format(string format) => format switch
    {
        "uuid" => "a UUID",
        "uri" => "a URI",
        "uri-reference" => "a URI or a relative reference",
        "date" => "a date such as 2026-01-31",
        "date-time" => "a date and time such as 2026-01-31T23:59:59Z",
        "time" => "a time with an offset such as 23:59:59Z",
        "duration" => "a duration such as PT1H30M",
        "email" => "an e-mail address",
        "hostname" => "a host name",
        "ipv4" => "an IPv4 address",
        "ipv6" => "an IPv6 address",
        _ => "a string of format " + format,
    };

    private static string Of(Dependency dependency) => "`" + dependency.Name + "` only together with " + List(dependency.Needs, "and");

    private static string Only(EquatableArray<string> declared) => declared.IsEmpty ? "no members" : "no members but " + List(declared, "and");

    /// <summary>A title says what is meant, the constants say what to write: <c>720p (width 1280, height 720)</c>.</summary>
    private static string Branch(Subschema branch)
    {
        if (branch.Annotations.Title is not { } title) return Of(branch);
        var constants = (branch.Find<PropertiesRule>()?.Properties ?? default)
            .Where(property => IsConstant(property.Schema))
            .Select(property => property.Name + " " + ConstantOf(property.Schema).ToJson())
            .ToList();
        return constants.Count == 0 ? title : title + " with " + string.Join(", ", constants);
    }

    /// <summary>What must not be there reads better than the negation of a rule that wants it.</summary>
    private static string Not(Subschema schema)
    {
        if (schema.Rules.Count == 1 && schema.Rules[0] is RequiredRule { Names.Count: 1 } required) return "no `" + required.Names[0] + "`";
        if (schema.Rules.Count == 1 && schema.Rules[0] is AnyOfRule any && any.Branches.All(IsOneName))
        {
            return "neither " + List(any.Branches.Select(branch => branch.Find<RequiredRule>()!.Names[0]), "nor");
        }

        return "anything but " + (schema.Annotations.Title ?? Of(schema));
    }

    private static string Condition(ConditionalRule condition)
    {
        var when = Of(condition.If);
        if (condition.Else.AcceptsAnything) return Of(condition.Then) + ", given " + when;
        var otherwise = Of(condition.Else);
        return condition.Then.AcceptsAnything ? otherwise + ", unless given " + when : Of(condition.Then) + ", given " + when + "; otherwise " + otherwise;
    }

    private static bool IsNever(Subschema schema) => schema.Rules.Count == 1 && schema.Rules[0] is NeverRule;

    private static bool IsOneName(Subschema schema) => schema.Rules.Count == 1 && schema.Rules[0] is RequiredRule { Names.Count: 1 };

    private static string List(IEnumerable<string> names, string word) => Join(names.Select(name => "`" + name + "`"), word);

    private static string Join(IEnumerable<string> texts, string word)
    {
        var all = texts.ToArray();
        if (all.Length < 2) return string.Concat(all);
        return string.Join(", ", all, 0, all.Length - 1) + " " + word + " " + all[all.Length - 1];
    }

    private static string LastToken(string target)
    {
        var end = target.TrimEnd('#', '/');
        return end.Substring(end.LastIndexOfAny(['/', '#']) + 1);
    }
}
