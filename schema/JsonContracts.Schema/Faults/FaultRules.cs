using System.Collections.Generic;

namespace JsonContracts.Schema.Faults;

/// <summary>Every fault that a schema can have. Identifiers are never used again for anything else.</summary>
public static class FaultRules
{
    /// <summary>The text is not JSON, or goes too deep.</summary>
    public static FaultRule MalformedJson { get; } =
        Error("CON0001", "The file is not JSON", "This is not JSON: {0}");

    /// <summary>An object has two members of one name.</summary>
    public static FaultRule RepeatedName { get; } =
        Error("CON0002", "A name is repeated", "The object already has a member `{0}`");

    /// <summary>A number has an exponent that nothing can hold.</summary>
    public static FaultRule NumberOutOfRange { get; } =
        Error("CON0003", "A number is out of range", "The exponent of {0} is too large to work with");

    /// <summary><c>$schema</c> names no draft from 4 to 2020-12, and no meta-schema of the project.</summary>
    public static FaultRule UnknownDraft { get; } =
        Warning("CON0004", "The draft is not known", "`{0}` is no draft that is known (4, 6, 7, 2019-09 and 2020-12 are), so the schema is read as one of 2020-12");

    /// <summary>A value stands where a schema belongs, and is none.</summary>
    public static FaultRule NotASchema { get; } =
        Error("CON0005", "A schema is missing", "A schema is an object, `true` or `false`, but this is {0}");

    /// <summary>A keyword has a value that it cannot have.</summary>
    public static FaultRule WrongKeywordValue { get; } =
        Error("CON0007", "The value of a keyword is wrong", "`{0}` must be {1}, but this is {2}");

    /// <summary><c>pattern</c> is no regular expression.</summary>
    public static FaultRule InvalidPattern { get; } =
        Error("CON0008", "The pattern is no regular expression", "`{0}` is no regular expression: {1}");

    /// <summary><c>pattern</c> uses something that has no equal in .NET.</summary>
    public static FaultRule UnsupportedPattern { get; } =
        Error("CON0009", "The pattern cannot be translated", "`{0}` cannot be translated to .NET: {1}");

    /// <summary><c>enum</c> allows nothing.</summary>
    public static FaultRule EmptyEnum { get; } =
        Warning("CON0010", "The enum is empty", "An empty `enum` allows no value at all");

    /// <summary><c>enum</c> has a value twice.</summary>
    public static FaultRule RepeatedEnumValue { get; } =
        Warning("CON0011", "An enum value is repeated", "The `enum` already has the value {0}");

    /// <summary>A list of names, as <c>required</c> has, holds a name twice.</summary>
    public static FaultRule RepeatedRequired { get; } =
        Warning("CON0012", "A required name is repeated", "`{0}` already names `{1}`");

    /// <summary>Two bounds leave no value between them.</summary>
    public static FaultRule ContradictoryBounds { get; } =
        Warning("CON0013", "The bounds contradict each other", "`{0}` of {1} and `{2}` of {3} leave nothing{4}");

    /// <summary><c>$ref</c> leads nowhere.</summary>
    public static FaultRule UnresolvedReference { get; } =
        Error("CON0014", "The reference leads nowhere", "`{0}` leads nowhere: {1}");

    /// <summary><c>$ref</c> leads to several places.</summary>
    public static FaultRule AmbiguousReference { get; } =
        Error("CON0015", "The reference is ambiguous", "`{0}` is ambiguous: {1}");

    /// <summary><c>$ref</c> comes back to itself without going into the value.</summary>
    public static FaultRule CircularReference { get; } =
        Error("CON0016", "The reference goes in a circle", "`{0}` comes back to this schema without going into the value, so it can never be decided");

    /// <summary><c>default</c> is not valid against its own schema.</summary>
    public static FaultRule RefusedDefault { get; } =
        Warning("CON0017", "The default is not valid", "The default is refused by its own schema: {0}");

    /// <summary>An entry of <c>examples</c> is not valid against its own schema.</summary>
    public static FaultRule RefusedExample { get; } =
        Warning("CON0018", "The example is not valid", "The example is refused by its own schema: {0}");

    /// <summary><c>x-contract</c> holds something that it cannot hold, or stands where it has no meaning.</summary>
    public static FaultRule WrongExtension { get; } =
        Error("CON0019", "The contract extension is wrong", "`x-contract`: {0}");

    /// <summary>A keyword of another draft asserts nothing in the draft of the file.</summary>
    public static FaultRule KeywordOfOtherDraft { get; } =
        Warning("CON0020", "The keyword belongs to another draft", "`{0}` means nothing in the draft of this schema{1}; it counts where `$schema`, or the version of an OpenAPI document, declares a draft that has it");

    /// <summary>Before draft 2019-09, nothing looks at what stands beside <c>$ref</c>.</summary>
    public static FaultRule IgnoredBesideReference { get; } =
        new("CON0021", "The keyword is ignored beside $ref", "`{0}` is ignored: before draft 2019-09, and in OpenAPI 3.0, nothing beside `$ref` counts", FaultSeverity.Info);

    /// <summary><c>$ref</c> leads to a document that cannot be used.</summary>
    public static FaultRule FaultyTarget { get; } =
        Error("CON0022", "The reference leads to a faulty file", "`{0}` leads to `{1}`, of which nothing can be used before its own faults are mended");

    /// <summary>Whether a default or an example is valid takes too long to find out.</summary>
    public static FaultRule UndecidedValue { get; } =
        Warning("CON0023", "A value could not be judged", "Whether the value is {0} takes too long to find out, so nobody knows whether its own schema refuses it");

    /// <summary>The file is a JSON document of another kind.</summary>
    public static FaultRule NoSchemaFile { get; } =
        Error("CON0024", "The file is no schema", "This is {0}, not a JSON Schema; {1}");

    /// <summary>The overlay of a schema is no object.</summary>
    public static FaultRule WrongOverlay { get; } =
        Error("CON0025", "The overlay is no object", "An overlay is an object from JSON Pointers to `x-contract` members, but this is {0}");

    /// <summary>A name in an overlay leads to no schema.</summary>
    public static FaultRule LostOverlay { get; } =
        Error("CON0026", "The overlay leads to no schema", "`{0}` leads to no schema: {1}");

    /// <summary>More conditions than can be written decide what an <c>unevaluated…</c> keyword leaves over.</summary>
    public static FaultRule TooManyWays { get; } =
        Error("CON0027", "Too much decides what is unevaluated", "What `{0}` leaves over is decided in more than {1} ways, by choices that lead to the same definitions again and again; describe the members or items where the keyword stands, or leave it out");

    /// <summary>The item asks for a schema that the document does not have.</summary>
    public static FaultRule NoSuchSchema { get; } =
        Error("CON0028", "The schema is not in the file", "`Schema` asks for `#{0}`, which is no schema of this file: {1}");

    /// <summary>The whole table, by identifier.</summary>
    public static IReadOnlyList<FaultRule> All { get; } =
    [
        MalformedJson, RepeatedName, NumberOutOfRange, UnknownDraft, NotASchema, WrongKeywordValue,
        InvalidPattern, UnsupportedPattern, EmptyEnum, RepeatedEnumValue, RepeatedRequired, ContradictoryBounds,
        UnresolvedReference, AmbiguousReference, CircularReference, RefusedDefault, RefusedExample, WrongExtension,
        KeywordOfOtherDraft, IgnoredBesideReference, FaultyTarget, UndecidedValue, NoSchemaFile,
        WrongOverlay, LostOverlay, TooManyWays, NoSuchSchema,
    ];

    private static FaultRule Error(string id, string title, string message) => new(id, title, message, FaultSeverity.Error);

    private static FaultRule Warning(string id, string title, string message) => new(id, title, message, FaultSeverity.Warning);
}
