using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Patterns;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>The names of members in which a regular expression occurs.</summary>
/// <param name="Source">The expression as the schema writes it (ECMA-262).</param>
/// <param name="NetPattern">The same expression in the language of <see cref="System.Text.RegularExpressions.Regex"/>.</param>
public sealed record NamePattern(string Source, string NetPattern)
{
    /// <summary>Whether its author means every name, with something in it or not; one with a line break may still not match.</summary>
    public bool MeansAll => Source.TrimStart('^').TrimEnd('$') is "" or ".*" or ".+";

    /// <summary>The names that an expression stands for; null when it is none.</summary>
    internal static NamePattern? Of(string source) => PatternTranslation.Of(source) is { Fault: null } translation ? new NamePattern(source, translation.NetPattern) : null;

    /// <summary>The names that the name of a subschema stands for; null when there is a fault.</summary>
    internal static NamePattern? Read(SchemaObject schema, JsonNode value)
    {
        var source = value.Name!.Text;
        var translation = PatternTranslation.Of(source);
        if (translation.Fault is null) return new NamePattern(source, translation.NetPattern);
        schema.FaultAtName(translation.Fault, value, source, translation.Reason);
        return null;
    }

    /// <summary>Whether a name is one of them; unknown when that takes too long to find out.</summary>
    internal Verdict Has(string name) => PatternCache.Matches(NetPattern, name) is { } matches ? Verdicts.Of(matches) : Verdict.Unknown;
}
