using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace JsonContracts.Schema.Text;

/// <summary>One value of a JSON text with the place where it stands.</summary>
internal sealed class JsonNode(JsonKinds kind, JsonNode? parent, JsonName? name, JsonValue? scalar)
{
    private static readonly List<JsonNode> NoChildren = [];
    private readonly List<JsonNode> _children = kind is JsonKinds.Object or JsonKinds.Array ? [] : NoChildren;
    private JsonValue? _value = scalar;
    private TextFile? _file;

    public JsonKinds Kind => kind;

    public JsonNode? Parent => parent;

    /// <summary>The name and its place, when the value is a member of an object.</summary>
    public JsonName? Name => name;

    /// <summary>The file that the value is written in: that of what contains it, unless it came from another one. Null for a text in no file.</summary>
    public TextFile? File
    {
        get => _file ?? parent?.File;
        set => _file = value;
    }

    /// <summary>The place among the items of an array.</summary>
    public int Index { get; private set; }

    /// <summary>Offset of the first character.</summary>
    public int Start { get; set; }

    /// <summary>Offset just behind the last character.</summary>
    public int End { get; set; }

    /// <summary>The items of an array or the members of an object, in the order of the text.</summary>
    public IReadOnlyList<JsonNode> Children => _children;

    public string? String => (_value as StringValue)?.Value;

    /// <summary>The member of that name, or null.</summary>
    public JsonNode? Find(string member)
    {
        foreach (var child in _children)
        {
            if (child.Name?.Text == member) return child;
        }

        return null;
    }

    /// <summary>Takes the next item or member. A member takes the place of an earlier one with its name, which is returned.</summary>
    public void Add(JsonNode child)
    {
        child.Index = _children.Count;
        _children.Add(child);
    }

    /// <summary>Puts a member in the place of an earlier one with the same name: the last one counts.</summary>
    public void Replace(JsonNode earlier, JsonNode child)
    {
        child.Index = earlier.Index;
        _children[earlier.Index] = child;
    }

    /// <summary>Adds a member, or puts it in the place of one with its name.</summary>
    public void Set(JsonNode member)
    {
        if (Find(member.Name!.Text) is { } earlier) Replace(earlier, member);
        else Add(member);
    }

    /// <summary>The same value under another owner. It keeps its place, and the file that the place is in.</summary>
    /// <param name="owner">What contains it from then on.</param>
    /// <param name="called">Its name there; null for an item.</param>
    public JsonNode Under(JsonNode owner, JsonName? called)
    {
        var moved = new JsonNode(kind, owner, called, _value) { Start = Start, End = End, File = File };
        foreach (var child in _children) moved.Add(child.Under(moved, child.Name));
        return moved;
    }

    /// <summary>The JSON Pointer from the root of the text.</summary>
    public string Pointer
    {
        get
        {
            var pointer = new StringBuilder();
            AppendPointer(pointer);
            return pointer.ToString();
        }
    }

    /// <summary>The value without its places.</summary>
    public JsonValue ToValue() => _value ??= Build();

    private JsonValue Build()
    {
        if (kind == JsonKinds.Array)
        {
            var items = new JsonValue[_children.Count];
            for (var i = 0; i < items.Length; i++) items[i] = _children[i].ToValue();
            return new ArrayValue(EquatableArray.Of(items));
        }

        var members = new JsonMember[_children.Count];
        for (var i = 0; i < members.Length; i++) members[i] = new JsonMember(_children[i].Name!.Text, _children[i].ToValue());
        return new ObjectValue(EquatableArray.Of(members));
    }

    private void AppendPointer(StringBuilder pointer)
    {
        if (parent is null) return;
        parent.AppendPointer(pointer);
        pointer.Append('/');
        if (name is null) pointer.Append(Index.ToString(CultureInfo.InvariantCulture));
        else pointer.Append(JsonPointer.Escape(name.Text));
    }
}

/// <summary>The name of a member, with the offsets of its quotes.</summary>
internal sealed record JsonName(string Text, int Start, int End);
