using System;
using System.Collections.Generic;
using System.Threading;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Formats;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>
/// Puts what an overlay says into the tree of its document, as if it stood there as <c>x-contract</c>: whoever reads the document does not
/// notice. What is wrong with it shows in the overlay, since each value knows the file that it is written in.
/// </summary>
/// <param name="index">The addresses of the document.</param>
internal sealed class OverlayReader(ResourceIndex index)
{
    private const string Extension = "x-contract";

    private readonly List<SchemaFault> _faults = [];

    public IReadOnlyList<SchemaFault> Faults => _faults;

    public void Read(OverlayFile overlay, CancellationToken cancellationToken)
    {
        var file = new TextFile(overlay.Path, overlay.Text);
        var json = JsonText.Read(file, cancellationToken);
        _faults.AddRange(TextFaults.Of(json, file));
        if (json.Root is not { } root) return;
        if (root.Kind != JsonKinds.Object) _faults.Add(SchemaFault.At(FaultRules.WrongOverlay, root, Demand.Shown(root)));
        foreach (var entry in root.Children)
        {
            // Words for editors and people; a pointer is empty or begins with a slash.
            if (entry.Name?.Text is not (null or "$schema" or "$comment")) Place(entry);
        }
    }

    private void Place(JsonNode entry)
    {
        var pointer = entry.Name!.Text;
        if (WrongWith(pointer) is { } wrong) _faults.Add(SchemaFault.AtName(FaultRules.LostOverlay, entry, pointer, wrong));
        else Put(entry, JsonPointer.Find(index.Document.Root, pointer)!);
    }

    /// <summary>Why a pointer leads to no schema; null when it leads to one.</summary>
    private string? WrongWith(string pointer)
    {
        if (!PointerFormat.IsJsonPointer(pointer.AsSpan())) return "a JSON Pointer is empty or begins with `/`, and has `~0` for `~` and `~1` for `/` in a name";
        var place = JsonPointer.Walk(index.Document.Root, pointer, out var rest);
        if (rest.Length > 0) return Suggestion.ForPointer(index.Document.Root, pointer) + (place.Find("$ref")?.String is { } target ? $", which refers to `{target}`" : "");
        if (place.Kind != JsonKinds.Object) return $"what is there is {Demand.Shown(place)}, which can hold no `x-contract`";
        return index.KeywordAround(place) is { } keyword ? $"what is there is a part of `{keyword}`, and no schema itself" : null;
    }

    /// <summary>Each member counts in the place of one that the schema itself has.</summary>
    private static void Put(JsonNode entry, JsonNode schema)
    {
        if (schema.Find(Extension) is { Kind: JsonKinds.Object } own && entry.Kind == JsonKinds.Object)
        {
            foreach (var member in entry.Children) own.Set(member.Under(own, member.Name));
        }
        else
        {
            schema.Set(entry.Under(schema, new JsonName(Extension, entry.Name!.Start, entry.Name.End)));
        }
    }
}
