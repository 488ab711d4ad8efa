using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Evaluation;

/// <summary>Rules in English: phrases that complete the sentence “the schema allows …”, for documentation and messages.</summary>
public static class RuleText
{
    private const int MaxLength = 400;
    private const string ObjectWith = "an object with ";

    private static readonly (JsonKinds Kind, string Text)[] Kinds =
    [
        (JsonKinds.String, "a string"), (JsonKinds.Number, "a number"), (JsonKinds.Integer, "an integer"), (JsonKinds.Boolean, "a boolean"),
        (JsonKinds.Array, "an array"), (JsonKinds.Object, "an object"), (JsonKinds.Null, "null"),
    ];

    /// <summary>One rule, such as <c>at most 1</c>, <c>a URI</c> or <c>one of "MP4", "WEBM"</c>. What would take several lines is cut off.</summary>
    public static string Of(Rule rule) => Cut(Phrase(rule));

    /// <summary>All rules of a schema, or <c>anything</c>. Where the branches of a choice have titles, their titles stand for them.</summary>
    public static string Of(Subschema schema) => Cut(Phrase(schema));

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

    /// <summary>What is allowed, with the schema's own word on why.</summary>
    public static string WithReason(string allowed, string? reason) => reason is null ? allowed : $"{allowed} ({reason.TrimEnd('.')})";

    private static string Phrase(Rule rule) => rule switch
    {
        NeverRule => "nothing here",
        TypeRule type => Of(type.Kinds),
        ConstRule constant => "only " + constant.Value.ToJson(),
        EnumRule values => Values(values.Values),
        ChoiceRule { IsExactlyOne: true, Branches: var branches } when branches.All(IsConstant) => Values(branches.Select(ConstantOf)),
        ChoiceRule { IsExactlyOne: false, Branches: var branches } when branches.All(IsConstant) => Values(branches.Select(ConstantOf)),
        BoundRule bound => Bound(bound) + " " + bound.Limit,
        MultipleOfRule multiple => "multiples of " + multiple.Divisor,
        CountRule count => (count.IsLower ? "at least " : "at most ") + Counted(count),
        PatternRule pattern => "text that matches `" + pattern.Source + "`",
        FormatRule format => Format(format.Format),
        UniqueItemsRule => "no item twice",
        DependentRequiredRule dependent => string.Join("; ", dependent.Dependencies.Select(Dependent)),
        RefRule reference => "what `" + LastToken(reference.Target) + "` allows",
        _ when Presence(rule) is { } names => ObjectWith + names,
        _ => Nested(rule),
    };

    private static string Phrase(Subschema schema) => schema.AcceptsAnything
        ? "anything"
        : string.Join(" and ", schema.Rules.Where(rule => !IsUnderstood(rule, schema)).Select(Phrase));

    private static string Nested(Rule rule) => rule switch
    {
        ItemsRule items => "items that are " + Phrase(items.Items),
        PropertiesRule properties => Join(properties.Properties.Select(Property), "and"),
        AdditionalPropertiesRule { Schema: var others } additional when IsNever(others) => Only(additional.Declared),
        AdditionalPropertiesRule additional => "other members that are " + Phrase(additional.Schema),
        AllOfRule all => Join(all.Branches.Select(Branch), "and"),
        ChoiceRule { IsExactlyOne: false } any => Join(any.Branches.Select(Branch), "or"),
        ChoiceRule { IsExactlyOne: true, Branches.Count: 1 } one => Branch(one.Branches[0]),
        ChoiceRule { IsExactlyOne: true } one => "exactly one of: " + string.Join("; ", one.Branches.Select(Branch)),
        NotRule not => Not(not.Schema),
        ConditionalRule condition => Condition(condition),
        _ => rule.Keyword,
    };

    /// <summary>Whether a rule goes without saying beside the others: of an object, what it has to have is enough of a description.</summary>
    private static bool IsUnderstood(Rule rule, Subschema schema)
    {
        var type = schema.Find<TypeRule>();
        return rule switch
        {
            TypeRule => schema.Rules.Any(other => other is not TypeRule && Implies(other, type!.Kinds) && !IsUnderstood(other, schema)),
            PropertiesRule or AdditionalPropertiesRule => type?.Kinds == JsonKinds.Object,
            RequiredRule required => type is null && schema.Find<PropertiesRule>() is { } properties && required.Names.All(name => properties.Properties.Any(property => property.Name == name)),
            _ => false,
        };
    }

    /// <summary>Whether the words for a rule already say that values are of a kind.</summary>
    private static bool Implies(Rule rule, JsonKinds kinds) => rule switch
    {
        ConstRule or EnumRule => true,
        FormatRule or PatternRule => kinds == JsonKinds.String,
        CountRule count => kinds == count.LooksAt,
        BoundRule or MultipleOfRule => kinds == JsonKinds.Number,
        RequiredRule => kinds == JsonKinds.Object,
        ItemsRule or UniqueItemsRule => kinds == JsonKinds.Array,
        ChoiceRule { IsExactlyOne: false } any => any.Branches.All(branch => branch.Rules.Any(inner => Implies(inner, kinds))),
        ChoiceRule { IsExactlyOne: true } one => one.Branches.All(branch => branch.Rules.Any(inner => Implies(inner, kinds))),
        _ => false,
    };

    private static string Property(PropertySchema property)
    {
        var name = "`" + property.Name + "`";
        var only = property.Schema.OnlyRule;
        if (only is ConstRule constant) return name + " " + constant.Value.ToJson();
        return only is not null && Presence(only) is { } names ? name + " with " + names : name + ": " + Phrase(property.Schema);
    }

    /// <summary>The members that a rule wants and nothing else, or null when it wants something else.</summary>
    private static string? Presence(Rule rule) => rule switch
    {
        RequiredRule required => List(required.Names, "and"),
        ChoiceRule { IsExactlyOne: false } any when any.Branches.All(IsOneName) => List(any.Branches.Select(OneName), "or"),
        _ => null,
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
        var unit = count.LooksAt switch
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

    private static string Dependent(Dependency dependency) => "`" + dependency.Name + "` only together with " + List(dependency.Needs, "and");

    private static string Only(EquatableArray<string> declared) => declared.IsEmpty ? "no members" : "no members but " + List(declared, "and");

    /// <summary>A title says what is meant, the constants say what to write: <c>720p with width 1280, height 720</c>.</summary>
    private static string Branch(Subschema branch)
    {
        if (branch.Annotations.Title is not { } title) return Phrase(branch);
        var constants = (branch.Find<PropertiesRule>()?.Properties ?? default)
            .Where(property => IsConstant(property.Schema))
            .Select(property => property.Name + " " + ConstantOf(property.Schema).ToJson())
            .ToArray();
        return constants.Length == 0 ? title : title + " with " + string.Join(", ", constants);
    }

    /// <summary>What must not be there reads better than the negation of a rule that wants it.</summary>
    private static string Not(Subschema schema)
    {
        if (IsOneName(schema)) return "no `" + OneName(schema) + "`";
        return schema.OnlyRule is ChoiceRule { IsExactlyOne: false } any && any.Branches.All(IsOneName)
            ? "neither " + List(any.Branches.Select(OneName), "nor")
            : "anything but " + (schema.Annotations.Title ?? Phrase(schema));
    }

    private static string Condition(ConditionalRule condition)
    {
        var when = Phrase(condition.If);
        if (when.StartsWith(ObjectWith, StringComparison.Ordinal)) when = when.Substring(ObjectWith.Length);
        if (condition.Then.AcceptsAnything) return Branch(condition.Else) + ", unless given " + when;
        var then = Branch(condition.Then) + ", given " + when;
        return condition.Else.AcceptsAnything ? then : then + "; otherwise " + Branch(condition.Else);
    }

    private static bool IsNever(Subschema schema) => schema.OnlyRule is NeverRule;

    private static string Values(IEnumerable<JsonValue> values)
    {
        var texts = values.Select(value => value.ToJson()).ToArray();
        return (texts.Length == 1 ? "only " : "one of ") + string.Join(", ", texts);
    }

    private static bool IsConstant(Subschema schema) => schema.OnlyRule is ConstRule;

    private static JsonValue ConstantOf(Subschema schema) => ((ConstRule)schema.OnlyRule!).Value;

    private static bool IsOneName(Subschema schema) => schema.OnlyRule is RequiredRule { Names.Count: 1 };

    private static string OneName(Subschema schema) => ((RequiredRule)schema.Rules[0]).Names[0];

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

    private static string Cut(string phrase)
    {
        if (phrase.Length <= MaxLength) return phrase;
        var space = phrase.LastIndexOf(' ', MaxLength);
        if (space > MaxLength / 2) return phrase.Substring(0, space) + " …";
        return phrase.Substring(0, char.IsHighSurrogate(phrase[MaxLength - 1]) ? MaxLength - 1 : MaxLength) + "…";
    }
}
