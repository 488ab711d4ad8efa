using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Threading;

namespace JsonContracts.Schema.Text;

/// <summary>A JSON text as a tree of values that know their places.</summary>
internal sealed class JsonText
{
    /// <summary>Deeper texts are refused, so that nothing that walks the tree can run out of stack.</summary>
    private const int MaxDepth = 192;

    private const char ByteOrderMark = '\uFEFF';

    private readonly List<TextFault> _faults = [];
    private readonly byte[] _utf8;
    private readonly CharOffsets _offsets;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private JsonText(string text, int skipped)
    {
        _utf8 = Encoding.UTF8.GetBytes(skipped == 0 ? text : text.Substring(skipped));
        _offsets = new CharOffsets(_utf8, skipped);
    }

    /// <summary>The outermost value, or null when the text is not JSON.</summary>
    public JsonNode? Root { get; private set; }

    public IReadOnlyList<TextFault> Faults => _faults;

    /// <summary>Reads a file. Comments, trailing commas and repeated names are faults; a byte order mark is not.</summary>
    public static JsonText Read(TextFile file, CancellationToken cancellationToken)
    {
        var json = Read(file.Text, cancellationToken);
        if (json.Root is { } root) root.File = file;
        return json;
    }

    /// <summary>Reads the text of a file that nobody has to find places in.</summary>
    public static JsonText Read(string text, CancellationToken cancellationToken = default) =>
        Read(text, text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0, MaxDepth, cancellationToken);

    /// <summary>Reads a text in which a byte order mark is a fault as well.</summary>
    public static JsonText ReadValue(string text, int maxDepth) => Read(text, 0, maxDepth, CancellationToken.None);

    private static JsonText Read(string text, int skipped, int maxDepth, CancellationToken cancellationToken)
    {
        var json = new JsonText(text, skipped);
        try
        {
            json.ReadTokens(maxDepth, cancellationToken);
        }
        catch (JsonException fault)
        {
            json.Root = null;
            json._faults.Clear();
            json.ReportMalformed(fault, text.Length);
        }

        return json;
    }

    private void ReadTokens(int maxDepth, CancellationToken cancellationToken)
    {
        var reader = new Utf8JsonReader(_utf8, new JsonReaderOptions { MaxDepth = maxDepth });
        JsonNode? root = null, container = null;
        JsonName? name = null;
        var names = new Stack<HashSet<string>?>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    cancellationToken.ThrowIfCancellationRequested();
                    var start = _offsets.Of(reader.TokenStartIndex);
                    name = new JsonName(Shared(TextOf(ref reader)), start, _offsets.Of(EndOf(ref reader)));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    container!.End = _offsets.Of(EndOf(ref reader));
                    container = container.Parent;
                    names.Pop();
                    break;
                default:
                    var node = Node(ref reader, container, name);
                    root ??= node;
                    if (container is not null) Attach(container, node, names);
                    name = null;
                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        container = node;
                        names.Push(null);
                    }

                    break;
            }
        }

        Root = root;
    }

    private JsonNode Node(ref Utf8JsonReader reader, JsonNode? container, JsonName? name)
    {
        var start = _offsets.Of(reader.TokenStartIndex);
        var end = _offsets.Of(EndOf(ref reader));
        var node = reader.TokenType switch
        {
            JsonTokenType.StartObject => new JsonNode(JsonKinds.Object, container, name, null),
            JsonTokenType.StartArray => new JsonNode(JsonKinds.Array, container, name, null),
            JsonTokenType.String => new JsonNode(JsonKinds.String, container, name, new StringValue(TextOf(ref reader))),
            JsonTokenType.Number => NumberNode(ref reader, container, name, start, end),
            JsonTokenType.True or JsonTokenType.False =>
                new JsonNode(JsonKinds.Boolean, container, name, new BooleanValue(reader.TokenType == JsonTokenType.True)),
            JsonTokenType.Null => new JsonNode(JsonKinds.Null, container, name, new NullValue()),
            var token => throw new InvalidOperationException($"{token} begins no value."),
        };
        (node.Start, node.End) = (start, end);
        return node;
    }

    private JsonNode NumberNode(ref Utf8JsonReader reader, JsonNode? container, JsonName? name, int start, int end)
    {
        var text = Encoding.UTF8.GetString(_utf8, (int)reader.TokenStartIndex, reader.ValueSpan.Length);
        if (!JsonNumber.TryParse(text, out var number)) _faults.Add(new TextFault(JsonFaultKind.NumberOutOfRange, start, end, text));
        var value = new NumberValue(number);
        return new JsonNode(value.Kind, container, name, value);
    }

    /// <summary>Beyond a handful of members, a set finds a repeated name faster than looking at all of them again.</summary>
    private void Attach(JsonNode container, JsonNode node, Stack<HashSet<string>?> names)
    {
        const int handful = 8;
        if (node.Name is not { } name)
        {
            container.Add(node);
            return;
        }

        var set = names.Peek();
        if (set is null && container.Children.Count >= handful)
        {
            set = new HashSet<string>(StringComparer.Ordinal);
            foreach (var child in container.Children) set.Add(child.Name!.Text);
            names.Pop();
            names.Push(set);
        }

        var earlier = set is null || !set.Add(name.Text) ? container.Find(name.Text) : null;
        if (earlier is null)
        {
            container.Add(node);
            return;
        }

        _faults.Add(new TextFault(JsonFaultKind.RepeatedName, name.Start, name.End, name.Text));
        container.Replace(earlier, node);
    }

    /// <summary>A schema says the same few names over and over; the tree holds each of them once.</summary>
    private string Shared(string name)
    {
        if (_names.TryGetValue(name, out var known)) return known;
        return _names[name] = name;
    }

    private static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException fault)
        {
            // Half of a surrogate pair is legal in the grammar of JSON, yet no text.
            throw new HalfPairException(reader.TokenStartIndex, fault);
        }
    }

    private static long EndOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.PropertyName or JsonTokenType.String => reader.TokenStartIndex + reader.ValueSpan.Length + 2,
        JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.EndObject or JsonTokenType.EndArray => reader.TokenStartIndex + 1,
        _ => reader.TokenStartIndex + reader.ValueSpan.Length,
    };

    private void ReportMalformed(JsonException fault, int length)
    {
        var at = fault is HalfPairException half ? half.ByteOffset : ByteOffset(fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0);
        var start = Math.Min(_offsets.Of(Math.Min(at, _utf8.Length)), length);
        var end = at < _utf8.Length ? _offsets.Of(EndOfCharacter(at)) : start;
        _faults.Add(new TextFault(JsonFaultKind.Malformed, start, end, Reason(fault)));
    }

    private long EndOfCharacter(long at)
    {
        do at++;
        while (at < _utf8.Length && (_utf8[at] & 0xC0) == 0x80);
        return at;
    }

    /// <summary>The reader counts lines by line feeds only, and columns in bytes.</summary>
    private long ByteOffset(long line, long column)
    {
        var start = 0;
        for (; line > 0; line--) start = Array.IndexOf(_utf8, (byte)'\n', start) + 1;
        return start + column;
    }

    private static string Reason(JsonException fault)
    {
        var place = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? fault.Message : fault.Message.Substring(0, place)).TrimEnd('.');
    }

    private sealed class HalfPairException(long byteOffset, Exception inner)
        : JsonException("The string holds one half of a surrogate pair without the other", inner)
    {
        public long ByteOffset => byteOffset;
    }
}
