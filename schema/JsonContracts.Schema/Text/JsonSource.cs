using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Schema.Text;

/// <summary>A JSON text that stands in code: its value, and where each part of it is.</summary>
public sealed class JsonSource
{
    private readonly JsonNode? _root;

    private JsonSource(JsonText text)
    {
        _root = text.Root;
        Faults = text.Faults.Select(fault => new JsonFault(fault.Kind, new JsonStretch(fault.Start, fault.End), fault.Detail)).ToArray();
        if (_root is not null && Faults.All(fault => fault.Kind != JsonFaultKind.NumberOutOfRange)) Value = _root.ToValue();
    }

    /// <summary>The value; null when the text is not JSON, or holds a number that nothing can hold. Of members with one name, the last one counts.</summary>
    public JsonValue? Value { get; }

    /// <summary>What is wrong: the first thing that is no JSON, or else all names that are repeated and all numbers that are too large.</summary>
    public IReadOnlyList<JsonFault> Faults { get; }

    /// <summary>All values of the text, each before those inside it.</summary>
    public IEnumerable<JsonPart> Parts
    {
        get
        {
            var open = new Stack<JsonNode>();
            if (_root is not null) open.Push(_root);
            while (open.Count > 0)
            {
                var node = open.Pop();
                var name = node.Name is { } named ? new JsonStretch(named.Start, named.End) : (JsonStretch?)null;
                yield return new JsonPart(node.Pointer, new JsonStretch(node.Start, node.End), name, node.Kind);
                foreach (var child in node.Children) open.Push(child);
            }
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text. A byte order mark is no part of JSON here.</param>
    /// <param name="maxDepth">How many arrays and objects may stand inside one another.</param>
    public static JsonSource Read(string text, int maxDepth) => new(JsonText.ReadValue(text, maxDepth));
}

/// <summary>Characters of a text.</summary>
/// <param name="Start">The offset of the first one.</param>
/// <param name="End">The offset behind the last one.</param>
public readonly record struct JsonStretch(int Start, int End);

/// <summary>One value of a JSON text.</summary>
/// <param name="Pointer">The JSON Pointer to it.</param>
/// <param name="Value">Where it stands.</param>
/// <param name="Name">Where its name stands, quotes included, when it is a member.</param>
/// <param name="Kind">What it is.</param>
public sealed record JsonPart(string Pointer, JsonStretch Value, JsonStretch? Name, JsonKinds Kind);

/// <summary>Something wrong with a JSON text.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Place">Where; empty at the end of the text.</param>
/// <param name="Detail">The reason, the repeated name or the number.</param>
public sealed record JsonFault(JsonFaultKind Kind, JsonStretch Place, string Detail);
