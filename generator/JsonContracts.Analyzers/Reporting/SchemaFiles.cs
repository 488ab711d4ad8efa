using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Analyzers.Reporting;

/// <summary>The schema files that the project itself holds; each is read when a diagnostic wants to point into it.</summary>
internal sealed class SchemaFiles(ImmutableArray<AdditionalText> files)
{
    private readonly ConcurrentDictionary<string, SchemaDocument?> _documents = new(StringComparer.Ordinal);

    /// <summary>Where a rule stands in its file; null when the project does not hold the file, or another one of that name.</summary>
    public Location? LocationOf(Origin origin)
    {
        if (origin.IsUnknown || _documents.GetOrAdd(origin.File, Read) is not { } document || document.PlaceOf(origin.Pointer) is not { } place) return null;
        var (start, end) = (place.Range.Start, place.Range.End);
        return Location.Create(
            place.Path,
            new TextSpan(start.Offset, place.Range.Length),
            new LinePositionSpan(new LinePosition(start.Line, start.Column), new LinePosition(end.Line, end.Column)));
    }

    private SchemaDocument? Read(string name)
    {
        var named = files.Where(file => Path.GetFileName(file.Path) == name).ToList();
        return named.Count == 1 && named[0].GetText() is { } text ? SchemaDocument.Read(named[0].Path, text.ToString()) : null;
    }
}
