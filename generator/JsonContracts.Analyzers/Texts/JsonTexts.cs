using System;
using System.Collections.Generic;
using System.Threading;
using JsonContracts.Analyzers.Reading;
using JsonContracts.Analyzers.Remedies;
using JsonContracts.Analyzers.Reporting;
using JsonContracts.Schema.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace JsonContracts.Analyzers.Texts;

/// <summary>Judges constant texts as the values that they are read as when the program runs.</summary>
internal sealed class JsonTexts(Reporter reporter, CancellationToken cancellationToken)
{
    /// <summary>Reports what is wrong with a text, at the characters that are wrong; where the code chooses between texts, with each of them.</summary>
    public void Judge(JsonArgument argument)
    {
        switch (argument.Text)
        {
            case IConditionalOperation { WhenFalse: { } other } choice when !choice.ConstantValue.HasValue:
                Judge(argument with { Text = choice.WhenTrue });
                Judge(argument with { Text = other });
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms) Judge(argument with { Text = arm.Value });
                break;
            case var operation when ConstantText.Of(operation, cancellationToken) is { } text:
                Judge(argument, text);
                break;
        }
    }

    private void Judge(JsonArgument argument, ConstantText text)
    {
        if (argument.IsOfCharacters && HalfPair(text.Text) is var half and >= 0)
        {
            Report(new JsonFault(JsonFaultKind.Malformed, new JsonStretch(half, half + 1), "half of a surrogate pair is no Unicode text"), text);
            return;
        }

        var source = JsonSource.Read(text.Text, argument.MaxDepth);
        foreach (var fault in source.Faults)
        {
            if (fault.Kind != JsonFaultKind.NumberOutOfRange) Report(fault, text);
        }

        if (source.Value is not { } value) return;
        var findings = argument.Type.Evaluator.Evaluate(argument.Type.Schema, value);
        if (findings.Count == 0) return;
        var places = Places(source, text, argument);
        var reported = new HashSet<(string, string, string)>();
        var remedies = new RemedySearch(new Trial(argument.Type, value, findings), places, text: null);
        foreach (var finding in findings) reporter.Report(finding, places, argument.Type, remedies, reported);
    }

    private static int HalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return i;
            i++;
        }

        return -1;
    }

    private void Report(JsonFault fault, ConstantText text) =>
        reporter.Report(fault, Location.Create(text.Syntax.SyntaxTree, text.SpanOf(fault.Place.Start, fault.Place.End)));

    /// <summary>Of an object the brace shows, because what is wrong with it as a whole is nothing that it holds.</summary>
    private static Dictionary<string, Place> Places(JsonSource source, ConstantText text, JsonArgument argument)
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var part in source.Parts)
        {
            var end = part.Kind == JsonKinds.Object ? part.Value.Start + 1 : part.Value.End;
            places[part.Pointer] = new Place(part.Pointer, NameOf(part, places, argument))
            {
                Syntax = text.Syntax,
                Span = text.SpanOf(part.Value.Start, end),
                NameSpan = part.Name is { } name ? text.SpanOf(name.Start, name.End) : null,
            };
        }

        return places;
    }

    private static string NameOf(JsonPart part, Dictionary<string, Place> places, JsonArgument argument)
    {
        var slash = part.Pointer.LastIndexOf('/');
        if (slash < 0) return argument.Type.Symbol.Name;
        var last = part.Pointer.Substring(slash + 1);
        return part.Name is null ? $"{places[part.Pointer.Substring(0, slash)].Name}[{last}]" : last.Replace("~1", "/").Replace("~0", "~");
    }
}
