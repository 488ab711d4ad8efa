using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>
/// The words for rules while they are put together. What a subschema is called is found out once, however many rules share it, and no
/// longer than anybody would read.
/// </summary>
internal sealed class Phrasing
{
    /// <summary>How an object is called by the members that it has.</summary>
    public const string ObjectWith = "an object with ";

    /// <summary>How many characters of a phrase anybody reads.</summary>
    public const int MaxLength = 400;

    /// <summary>A phrase inside another may lose its first words there, and still has to be seen to go on.</summary>
    private const int MaxPart = MaxLength + 20;

    private static readonly (JsonKinds Kind, string Text)[] s_kinds =
    [
        (JsonKinds.String, "a string"), (JsonKinds.Number, "a number"), (JsonKinds.Integer, "an integer"), (JsonKinds.Boolean, "a boolean"),
        (JsonKinds.Array, "an array"), (JsonKinds.Object, "an object"), (JsonKinds.Null, "null"),
    ];

    private Dictionary<Subschema, string>? _phrases;
    private Dictionary<(Identity Schema, JsonKinds Kinds), bool>? _saidKinds;

    /// <summary>What a rule allows.</summary>
    public string Of(Rule rule) => Start(rule.Say(this));

    /// <summary>What a schema allows.</summary>
    public string Of(Subschema schema)
    {
        if (schema.AcceptsAnything) return "anything";
        _phrases ??= new Dictionary<Subschema, string>(SameInstance.Comparer);
        if (!_phrases.TryGetValue(schema, out var phrase)) _phrases[schema] = phrase = DeepWalk.Into(() => InFull(schema.Rules.Where(rule => !rule.IsUnderstoodIn(schema, this))));
        return phrase;
    }

    /// <summary>A title says what is meant, the constants say what to write: <c>720p with width 1280, height 720</c>.</summary>
    public string OfBranch(Subschema branch)
    {
        if (branch.Annotations.Title is not { } title) return Of(branch);
        var constants = (branch.Find<PropertiesRule>()?.Properties ?? default)
            .Where(property => property.Schema.OnlyRule is ConstRule)
            .Select(property => property.Name + " " + ((ConstRule)property.Schema.OnlyRule!).Value.ToJson())
            .ToArray();
        return Start(constants.Length == 0 ? title : title + " with " + string.Join(", ", constants));
    }

    /// <summary>What each branch of a choice allows. Branches that would read alike also say what tells them apart.</summary>
    public IReadOnlyList<string> OfBranches(IReadOnlyList<Subschema> branches)
    {
        var phrases = branches.Select(OfBranch).ToList();
        var alike = branches.Zip(phrases, (branch, phrase) => (Branch: branch, Phrase: phrase)).ToLookup(said => said.Phrase, said => said.Branch);
        return branches.Zip(phrases, (branch, phrase) => alike[phrase].Skip(1).Any() ? Distinct(branch, phrase, alike[phrase]) : phrase).ToList();
    }

    /// <summary>Whether the words for a schema say that values are of a kind.</summary>
    public bool SaysKind(Subschema schema, JsonKinds kinds)
    {
        _saidKinds ??= [];
        var key = (new Identity(schema), kinds);
        if (!_saidKinds.TryGetValue(key, out var says)) _saidKinds[key] = says = DeepWalk.Into(() => schema.Rules.Any(rule => rule.SaysKind(kinds, this)));
        return says;
    }

    /// <summary>Kinds of values, such as <c>a string or null</c>.</summary>
    public static string Kinds(JsonKinds kinds)
    {
        // A number that may have a fraction may also have none.
        var named = (kinds & JsonKinds.Number) == JsonKinds.Number ? kinds & ~JsonKinds.Integer : kinds;
        return Join(s_kinds.Where(known => known.Kind == JsonKinds.Number ? (named & JsonKinds.Fraction) != 0 : (named & known.Kind) == known.Kind).Select(known => known.Text), "or");
    }

    /// <summary>Values that are listed.</summary>
    public static string Values(IEnumerable<JsonValue> values)
    {
        var texts = values.Select(value => value.ToJson()).ToArray();
        return (texts.Length == 1 ? "only " : "one of ") + string.Join(", ", texts);
    }

    /// <summary>The names of members, in a row.</summary>
    public static string List(IEnumerable<string> names, string word) => Join(names.Select(name => "`" + name + "`"), word);

    /// <summary>Phrases in a row, with a word before the last one.</summary>
    public static string Join(IEnumerable<string> texts, string word)
    {
        var all = texts.ToArray();
        if (all.Length < 2) return string.Concat(all);
        return string.Join(", ", all, 0, all.Length - 1) + " " + word + " " + all[all.Length - 1];
    }

    /// <summary>What goes without saying for one schema alone may be what tells it from others.</summary>
    private string Distinct(Subschema branch, string phrase, IEnumerable<Subschema> alike)
    {
        var common = new HashSet<string>(alike.Select(Understood).Aggregate((shared, next) => shared.Intersect(next)));
        var own = Understood(branch).Where(detail => !common.Contains(detail)).ToList();
        return own.Count == 0 ? phrase : Start($"{phrase} ({string.Join(", ", own)})");
    }

    /// <summary>What goes without saying in a schema, member by member.</summary>
    private IEnumerable<string> Understood(Subschema schema) => schema.Rules
        .Where(rule => rule is not TypeRule && rule.IsUnderstoodIn(schema, this))
        .SelectMany(rule => rule is PropertiesRule properties ? properties.SayEach(this) : [Of(rule)]);

    private string InFull(IEnumerable<Rule> rules) => Start(string.Join(" and ", rules.Select(Of)));

    private static string Start(string phrase) => phrase.Length <= MaxPart ? phrase : phrase.Substring(0, MaxPart);
}
