using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>The schemas of a document that are asked for: the document as a whole, or some places in it.</summary>
internal sealed class AskedSchemas
{
    private const string All = "*";
    private const int MostNames = 20;

    private readonly TextFile _file;
    private readonly bool _isWhole;
    private readonly List<JsonNode> _places = [];
    private readonly List<SchemaFault> _faults = [];

    /// <summary>Looks for the schemas.</summary>
    /// <param name="file">The document.</param>
    /// <param name="root">Its outermost value.</param>
    /// <param name="pointers">The places; none for the document as a whole.</param>
    public AskedSchemas(TextFile file, JsonNode root, EquatableArray<string> pointers)
    {
        _file = file;
        _isWhole = pointers.IsEmpty;
        if (_isWhole) _places.Add(root);
        foreach (var pointer in pointers) Find(root, pointer);
    }

    /// <summary>Where they stand, each once, in the order of the request.</summary>
    public IReadOnlyList<JsonNode> Places => _places;

    /// <summary>What is asked for and is not there, told at the start of the file.</summary>
    public IReadOnlyList<SchemaFault> Faults => _faults;

    /// <summary>Of what is wrong with the text, whatever is inside one of the schemas that were read: of the others, nobody asked.</summary>
    public IEnumerable<SchemaFault> Concerned(IEnumerable<SchemaFault> faults, IEnumerable<JsonNode> read) => faults.Where(fault => _isWhole
        || fault.Rule == FaultRules.MalformedJson
        || read.Any(place => place.Start <= fault.Range.Start.Offset && fault.Range.Start.Offset < place.End));

    private void Find(JsonNode root, string pointer)
    {
        var isAll = JsonPointer.LastToken(pointer) == All;
        var found = JsonPointer.Find(root, isAll ? pointer.Substring(0, pointer.Length - All.Length - 1) : pointer);
        if (found is null || (isAll && (found.Kind != JsonKinds.Object || found.Children.Count == 0))) _faults.Add(Missing(root, pointer));
        else _places.AddRange((isAll ? found.Children : [found]).Where(place => !_places.Contains(place)));
    }

    private SchemaFault Missing(JsonNode root, string pointer)
    {
        var reached = JsonPointer.Walk(root, pointer, out var rest);
        var at = "#" + pointer.Substring(0, pointer.Length - rest.Length);
        var missing = JsonPointer.LastToken(pointer);
        var names = reached.Children.Where(child => child.Name is not null).Select(child => child.Name!.Text).ToList();
        var shown = names.Count > MostNames ? names.OrderBy(name => EditDistance.Between(missing, name)).Take(MostNames) : names;
        var more = names.Count > MostNames ? $" and {names.Count - MostNames} more" : "";
        var known = pointer.Length == 0 || pointer[0] != '/' ? $"it is asked for by a JSON Pointer, such as `#{OpenApiDocument.Components}/Order`"
            : names.Count == 0 ? $"there is nothing at `{at}`" : $"`{at}` has {string.Join(", ", shown.Select(name => $"`{name}`"))}{more}";
        return SchemaFault.At(FaultRules.NoSuchSchema, _file.Place(0, 0), pointer, known);
    }
}
