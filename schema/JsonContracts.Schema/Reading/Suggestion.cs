using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>What somebody may have meant with a reference that leads nowhere.</summary>
internal static class Suggestion
{
    /// <summary>Says what is nearest to a fragment.</summary>
    public static string For(Resource resource, string fragment) =>
        fragment.StartsWith("/", StringComparison.Ordinal) ? ForPointer(resource.Root, fragment) : ForAnchor(resource, fragment);

    /// <summary>Says how far a pointer leads, and what is nearest to where it stops.</summary>
    public static string ForPointer(JsonNode root, string pointer)
    {
        var reached = JsonPointer.Walk(root, pointer, out var rest);
        var way = pointer.Substring(0, pointer.Length - rest.Length);
        var missing = JsonPointer.FirstToken(rest);
        var nearest = Nearest(missing, reached.Children.Where(child => child.Name is not null).Select(child => child.Name!.Text));
        var found = nearest is null ? way : way + "/" + JsonPointer.Escape(nearest);
        return $"there is no `{missing}` at `#{way}`; the closest place is `#{found}`";
    }

    /// <summary>Says that no document has an address, and which one is nearest.</summary>
    public static string ForAddress(string address, IEnumerable<string> known)
    {
        var nearest = Nearest(address, known);
        var include = DocumentAddress.FileOf(address) is { } file ? $"<JsonContract Include=\"{file}\" />" : $"<JsonContract Include=\"…\" Uri=\"{address}\" />";
        return $"no schema file of this project has that `$id`, name or `Uri`{(nearest is null ? "" : $" (the closest is `{nearest}`)")}; `{include}` adds one that has";
    }

    private static string ForAnchor(Resource resource, string name)
    {
        var nearest = Nearest(name, resource.Anchors.Keys);
        return $"no `$anchor` is called `{name}`" + (nearest is null ? "" : $"; the closest is `#{nearest}`");
    }

    /// <summary>The most similar name, unless more than half of it would have to change.</summary>
    private static string? Nearest(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var least = (name.Length / 2) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Math.Abs(candidate.Length - name.Length) < least ? EditDistance.Between(name, candidate) : int.MaxValue;
            if (distance < least) (nearest, least) = (candidate, distance);
        }

        return nearest;
    }
}
