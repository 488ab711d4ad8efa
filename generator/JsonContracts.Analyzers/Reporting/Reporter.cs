using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Analyzers.Reading;
using JsonContracts.Analyzers.Remedies;
using JsonContracts.Analyzers.Types;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Analyzers.Reporting;

/// <summary>Turns broken rules into diagnostics at the code that breaks them.</summary>
internal sealed class Reporter(SchemaFiles files, Action<Diagnostic> report)
{
    /// <summary>Reports a broken rule, unless it was reported before.</summary>
    /// <param name="finding">The rule, and the place in the value.</param>
    /// <param name="places">Where the code gives the parts of the value.</param>
    /// <param name="type">The type of the outermost value.</param>
    /// <param name="remedies">How the rule can be kept.</param>
    /// <param name="reported">What was reported for this value.</param>
    public void Report(
        Finding finding, IReadOnlyDictionary<string, Place> places, ContractType type, RemedySearch remedies, HashSet<(string Id, string Place, string Message)> reported)
    {
        var outer = places[Closest(finding.Pointer, places)];
        var descriptor = Descriptors.Of(finding.Rule);
        var message = FindingText.Of(finding, outer, type);
        if (!reported.Add((descriptor.Id, outer.Pointer, message))) return;
        var additional = files.LocationOf(finding.Rule.Origin) is { } rule ? new[] { rule } : null;
        report(Diagnostic.Create(descriptor, LocationOf(finding, outer, places), additional, remedies.For(finding), message));
    }

    /// <summary>Reports what keeps a text from being JSON that a contract reads.</summary>
    public void Report(JsonFault fault, Location location) =>
        report(fault.Kind == JsonFaultKind.RepeatedName
            ? Diagnostic.Create(Descriptors.Repeated, location, $"The object already has a member `{fault.Detail}`; a contract reads each only once")
            : Diagnostic.Create(Descriptors.Malformed, location, $"This is not JSON: {fault.Detail}"));

    private static string Closest(string pointer, IReadOnlyDictionary<string, Place> places)
    {
        while (!places.ContainsKey(pointer)) pointer = pointer.Substring(0, pointer.LastIndexOf('/'));
        return pointer;
    }

    /// <summary>A rule about several members shows at the first of them that the code sets; what is missing shows where the object is made.</summary>
    private static Location LocationOf(Finding finding, Place place, IReadOnlyDictionary<string, Place> places)
    {
        var member = finding.IsMissing ? null : finding.Members.Select(name => place.Member(name, name).Pointer).FirstOrDefault(places.ContainsKey);
        var shown = member is null ? place : places[member];
        var name = finding.Rule.Family == RuleFamily.NotAllowed ? shown.NameSpan : null;
        return Location.Create(shown.Syntax!.SyntaxTree, name ?? shown.Span ?? Narrow(shown));
    }

    /// <summary>Of an expression with many lines, the words that make the value.</summary>
    private static TextSpan Narrow(Place place) => place.Syntax switch
    {
        ObjectCreationExpressionSyntax creation => TextSpan.FromBounds(creation.SpanStart, creation.Type.Span.End),
        ImplicitObjectCreationExpressionSyntax creation => TextSpan.FromBounds(creation.SpanStart, creation.ArgumentList.Span.End),
        WithExpressionSyntax with => TextSpan.FromBounds(with.WithKeyword.SpanStart, with.Initializer.Span.End),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call when place.Type is not null => TextSpan.FromBounds(access.Name.SpanStart, call.Span.End),
        var syntax => syntax!.Span,
    };
}
