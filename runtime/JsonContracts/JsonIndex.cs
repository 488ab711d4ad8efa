using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace JsonContracts;

/// <summary>
/// Looks over a JSON text once and notes where each value stands, so that everything after that finds its way without allocating.
/// Kept by its thread for the next text.
/// </summary>
internal sealed unsafe class JsonIndex : IDisposable
{
    /// <summary>More tokens are not worth keeping.</summary>
    private const int LargestKept = 1 << 16;

    private const int FirstSize = 64;

    [ThreadStatic]
    private static JsonIndex? t_spare;

    /// <summary>The spare below this one: while one text is looked at, so may be another.</summary>
    private JsonIndex? _below;

    private readonly JsonToken[] _name = Allocate(1);

    private JsonToken[] _tokens = Allocate(FirstSize);

    private JsonIndex()
    {
        First = Pointer(_tokens);
        RepeatedNames = new RepeatedNames(this);
    }

    /// <summary>The text, fixed in memory by whoever asks for it.</summary>
    public byte* Text { get; private set; }

    /// <summary>The token of the whole text; the others follow.</summary>
    public JsonToken* First { get; private set; }

    /// <summary>How many tokens there is room for.</summary>
    public int Capacity => _tokens.Length;

    /// <summary>Whether the text is nested so deep that the stack may not do for its values.</summary>
    public bool IsDeep { get; set; }

    /// <summary>The token of the value that was refused last.</summary>
    public int Refused { get; set; }

    /// <summary>How values that were read are held otherwise than they were written.</summary>
    public Alterations Alterations { get; set; }

    /// <summary>The members whose name their object has given before.</summary>
    public RepeatedNames RepeatedNames { get; }

    /// <summary>What types have said of the values so far.</summary>
    public VerdictMemo Verdicts { get; } = new();

    public static JsonIndex Rent()
    {
        if (t_spare is not { } index) return new JsonIndex();
        t_spare = index._below;
        return index;
    }

    /// <summary>The index of a text that stays where it is for ever, for all threads; null when it is no JSON.</summary>
    public static JsonIndex? Of(byte[] pinned)
    {
        var index = new JsonIndex();
        return index.TryFill((byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned)), pinned.Length) ? index : null;
    }

    /// <summary>The value that the whole text is.</summary>
    public JsonView Root => new(this, First);

    /// <summary>A part of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Slice(int start, int length) => new(Text + start, length);

    /// <summary>Looks over a text.</summary>
    /// <param name="text">The text, fixed in memory for as long as anything looks at its values.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <returns>False when it is not one JSON value, or nested too deep; <see cref="JsonText.FindFault"/> then says why.</returns>
    public bool TryFill(byte* text, int length)
    {
        Text = text;
        IsDeep = false;
        Refused = 0;
        Alterations = Alterations.None;
        RepeatedNames.Clear();
        Verdicts.Clear();
        if (length >= JsonScan.Width) return new JsonScan(text, length, this).TryRun();

        // The scan looks at so many bytes at a time, also before the text.
        var wide = stackalloc byte[JsonScan.Width];
        var copy = wide + (JsonScan.Width - length);
        new ReadOnlySpan<byte>(text, length).CopyTo(new Span<byte>(copy, length));
        return new JsonScan(copy, length, this).TryRun();
    }

    /// <summary>Makes room for more tokens. They stand elsewhere after that.</summary>
    public void Grow()
    {
        var larger = Allocate(_tokens.Length * 2);
        _tokens.CopyTo(larger, 0);
        _tokens = larger;
        First = Pointer(larger);
    }

    /// <summary>The token of a member; null when the object has no such member.</summary>
    public JsonToken* FindMember(JsonToken* parent, ReadOnlySpan<byte> name)
    {
        var end = parent + parent->Size;
        for (var member = parent + 1; member < end; member += member->Size)
        {
            if (member->NameLength == name.Length && !member->NameIsEscaped)
            {
                if (Slice(member->NameStart, member->NameLength).SequenceEqual(name)) return member;
            }
            else if (member->NameIsEscaped && UnescapedName(member).SequenceEqual(name))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>The name of a member.</summary>
    public string Name(JsonToken* member) => Encoding.UTF8.GetString(UnescapedName(member));

    /// <summary>The name of a member without escapes.</summary>
    public ReadOnlySpan<byte> UnescapedName(JsonToken* member)
    {
        var name = Slice(member->NameStart, member->NameLength);
        return member->NameIsEscaped ? Unescaped(name) : name;
    }

    /// <summary>The token of the string that the name of a member is. There is one at a time.</summary>
    public JsonToken* TokenOfName(JsonToken* member)
    {
        var token = Pointer(_name);
        *token = default;
        token->Kind = JsonValueKind.String;
        token->Start = member->NameStart;
        token->Length = member->NameLength;
        token->Size = 1;
        token->Marks = (member->NameIsEscaped ? TokenMarks.Escaped : TokenMarks.None)
            | (Ascii.IsValid(Slice(token->Start, token->Length)) ? TokenMarks.None : TokenMarks.BeyondAscii);
        return token;
    }

    /// <summary>Whether a token is that of a name.</summary>
    public bool IsOfName(JsonToken* token) => token == Pointer(_name);

    /// <summary>Whether a string is exactly a text.</summary>
    public bool Holds(JsonToken* token, ReadOnlySpan<byte> text)
    {
        var content = Slice(token->Start, token->Length);
        return token->IsEscaped ? Unescaped(content).SequenceEqual(text) : content.SequenceEqual(text);
    }

    /// <summary>The string that a token is.</summary>
    public string String(JsonToken* token)
    {
        var content = Slice(token->Start, token->Length);
        return token->IsEscaped ? Encoding.UTF8.GetString(Unescaped(content)) : (token->IsAscii ? Encoding.Latin1 : Encoding.UTF8).GetString(content);
    }

    /// <summary>Copies the string that a token is as UTF-16.</summary>
    /// <param name="token">The token.</param>
    /// <param name="characters">Has to have as many characters as the token has bytes.</param>
    /// <returns>How many characters there are.</returns>
    public int CopyString(JsonToken* token, Span<char> characters)
    {
        var content = Slice(token->Start, token->Length);
        if (!token->IsEscaped) return Encoding.UTF8.GetChars(content, characters);
        var plain = ArrayPool<byte>.Shared.Rent(content.Length);
        var length = Encoding.UTF8.GetChars(plain.AsSpan(0, JsonEscapes.Unescape(content, plain)), characters);
        ArrayPool<byte>.Shared.Return(plain);
        return length;
    }

    /// <summary>A text without escapes.</summary>
    public static ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> escaped)
    {
        var plain = new byte[escaped.Length];
        return plain.AsSpan(0, JsonEscapes.Unescape(escaped, plain));
    }

    public void Dispose()
    {
        Text = null;
        if (_tokens.Length > LargestKept) return;
        _below = t_spare;
        t_spare = this;
    }

    /// <summary>Tokens that the garbage collector leaves where they are, so that a view can point at one.</summary>
    private static JsonToken[] Allocate(int count) => GC.AllocateUninitializedArray<JsonToken>(count, pinned: true);

    private static JsonToken* Pointer(JsonToken[] pinned) => (JsonToken*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));
}
