using System;
using System.Collections.Immutable;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Rules;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Analyzers.Reporting;

/// <summary>The diagnostics: one for each family of keywords.</summary>
internal static class Descriptors
{
    /// <summary><c>minimum</c>, <c>maximum</c> and their exclusive forms.</summary>
    public static readonly DiagnosticDescriptor Range = Create("CON1001", "The number is out of range");

    /// <summary><c>multipleOf</c></summary>
    public static readonly DiagnosticDescriptor Multiple = Create("CON1002", "The number is between two steps");

    /// <summary><c>minLength</c>, <c>maxLength</c></summary>
    public static readonly DiagnosticDescriptor Length = Create("CON1003", "The text is too long or too short");

    /// <summary><c>pattern</c></summary>
    public static readonly DiagnosticDescriptor Pattern = Create("CON1004", "The text does not match the pattern");

    /// <summary><c>format</c></summary>
    public static readonly DiagnosticDescriptor Format = Create("CON1005", "The text does not have the format");

    /// <summary><c>enum</c>, <c>const</c></summary>
    public static readonly DiagnosticDescriptor Value = Create("CON1006", "The value is none of those allowed");

    /// <summary><c>minItems</c>, <c>maxItems</c>, <c>minProperties</c>, <c>maxProperties</c></summary>
    public static readonly DiagnosticDescriptor Count = Create("CON1007", "There are too many or too few of them");

    /// <summary><c>uniqueItems</c></summary>
    public static readonly DiagnosticDescriptor Unique = Create("CON1008", "An item is repeated");

    /// <summary><c>required</c>, <c>dependentRequired</c></summary>
    public static readonly DiagnosticDescriptor Missing = Create("CON1009", "A member is missing");

    /// <summary><c>false</c>, <c>additionalProperties</c></summary>
    public static readonly DiagnosticDescriptor NotAllowed = Create("CON1010", "The member is not allowed here");

    /// <summary><c>type</c></summary>
    public static readonly DiagnosticDescriptor Kind = Create("CON1011", "The value is of the wrong kind");

    /// <summary><c>anyOf</c>, <c>oneOf</c>, <c>not</c>, <c>if</c></summary>
    public static readonly DiagnosticDescriptor Combination = Create("CON1012", "The combination of values is not allowed");

    /// <summary>A text that is not JSON, where JSON is read.</summary>
    public static readonly DiagnosticDescriptor Malformed = Create("CON1013", "The text is not JSON");

    /// <summary>A JSON object that gives a name twice.</summary>
    public static readonly DiagnosticDescriptor Repeated = Create("CON1014", "A member is given twice");

    /// <summary>A number in a pattern over a union, of a type that no case has.</summary>
    public static readonly DiagnosticDescriptor Unmatched = Create("CON1015", "The number never matches");

    /// <summary>A contract that is handed to Newtonsoft.Json.</summary>
    public static readonly DiagnosticDescriptor OtherSerializer = Create("CON1016", "The serializer does not know the contract");

    /// <summary>A request of Runware that is sent by the name of another one.</summary>
    public static readonly DiagnosticDescriptor CopiedTask = Create("CON1017", "The copy has the name of a task that was sent", DiagnosticSeverity.Warning);

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        ImmutableArray.Create(Range, Multiple, Length, Pattern, Format, Value, Count, Unique, Missing, NotAllowed, Kind, Combination, Malformed, Repeated, Unmatched, OtherSerializer, CopiedTask);

    /// <summary>The diagnostic for a broken rule.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => rule.Family switch
    {
        RuleFamily.Range => Range,
        RuleFamily.Step => Multiple,
        RuleFamily.Length => Length,
        RuleFamily.Pattern => Pattern,
        RuleFamily.Format => Format,
        RuleFamily.Value => Value,
        RuleFamily.Count => Count,
        RuleFamily.Unique => Unique,
        RuleFamily.Missing => Missing,
        RuleFamily.NotAllowed => NotAllowed,
        RuleFamily.Kind => Kind,
        RuleFamily.Combination => Combination,
        var family => throw new ArgumentOutOfRangeException(nameof(rule), family, "No family that has a diagnostic."),
    };

    private static DiagnosticDescriptor Create(string id, string title, DiagnosticSeverity severity = DiagnosticSeverity.Error) => new(
        id, title, "{0}", "JsonContracts", severity, isEnabledByDefault: true, helpLinkUri: DiagnosticsPage.LinkTo(id.ToLowerInvariant()));
}
