using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Faults;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Generator.Pipeline;

/// <summary>Turns faults into diagnostics of the compiler, at their place in the schema file.</summary>
internal static class Descriptors
{
    private static readonly Dictionary<string, DiagnosticDescriptor> s_byId =
        FaultRules.All.Concat(GeneratorFaults.All).ToDictionary(rule => rule.Id, Descriptor);

    /// <summary>The diagnostics that the generator can report, by their id.</summary>
    public static IReadOnlyDictionary<string, DiagnosticDescriptor> ById => s_byId;

    /// <summary>The diagnostic of a fault.</summary>
    public static Diagnostic Diagnostic(SchemaFault fault)
    {
        var (start, end) = (fault.Range.Start, fault.Range.End);
        var location = Location.Create(
            fault.Path,
            new TextSpan(start.Offset, fault.Range.Length),
            new LinePositionSpan(new LinePosition(start.Line, start.Column), new LinePosition(end.Line, end.Column)));
        return Microsoft.CodeAnalysis.Diagnostic.Create(s_byId[fault.Rule.Id], location, fault.Arguments.ToArray<object>());
    }

    private static DiagnosticDescriptor Descriptor(FaultRule rule) => new(
        rule.Id, rule.Title, rule.MessageFormat, "JsonContracts.Schema", Severity(rule.Severity), isEnabledByDefault: true, helpLinkUri: DiagnosticsPage.LinkTo("in-schemas"));

    private static DiagnosticSeverity Severity(FaultSeverity severity) => severity switch
    {
        FaultSeverity.Error => DiagnosticSeverity.Error,
        FaultSeverity.Warning => DiagnosticSeverity.Warning,
        FaultSeverity.Info => DiagnosticSeverity.Info,
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "No severity."),
    };
}
