using System;
using System.Buffers;
using System.Numerics;
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
    /// <summary>So many tokens, which are 64 KiB, are kept by a thread.</summary>
    private const int MostKept = 1 << 12;

    private const int FirstSize = 64;

    /// <summary>Among so few members, each is looked for from the first on.</summary>
    private const int FewMembers = 8;

    private readonly CheckContext _context;

    /// <summary>The spare below this one: while one text is looked at, so may be another.</summary>
    private JsonIndex? _below;

    private JsonToken[] _kept = Allocate(FirstSize);

    /// <summary>The tokens of a text that has more than are kept; null when there is none.</summary>
    private JsonToken* _many;

    private int _length;

    private JsonIndex(CheckContext context)
    {
        _context = context;
        UseKept();
        RepeatedNames = new RepeatedNames(this);
    }

    /// <summary>The text, fixed in memory by whoever asks for it.</summary>
    public byte* Text { get; private set; }

    /// <summary>The token of the whole text; the others follow.</summary>
    public JsonToken* First { get; private set; }

    /// <summary>How many tokens there is room for.</summary>
    public int Capacity { get; private set; }

    /// <summary>How deep it may be nested.</summary>
    public int MaxDepth => _context.MaxDepth;

    /// <summary>Up to so many levels need no question.</summary>
    public int CheckedDepth => Math.Min(MaxDepth, DepthLimit.Default);

    /// <summary>Whether the text is nested so deep that the stack may not do for its values.</summary>
    public bool IsDeep { get; private set; }

    /// <summary>The token of the value that was refused last.</summary>
    public int Refused { get; set; }

    /// <summary>How values that were read are held otherwise than they were written.</summary>
    public Alterations Alterations { get; set; }

    /// <summary>The members whose name their object has given before.</summary>
    public RepeatedNames RepeatedNames { get; }

    /// <summary>What types have said of the values so far.</summary>
    public VerdictMemo Verdicts { get; } = new();

    /// <summary>The value that the whole text is.</summary>
    public JsonView Root => new(this, First);

    /// <summary>How many tokens this spare and those below it keep.</summary>
    private int KeptCount => _kept.Length + (_below?.KeptCount ?? 0);

    /// <summary>An index that is free until it is disposed of.</summary>
    public static JsonIndex Rent() => Rent(CheckContext.Current);

    /// <inheritdoc cref="Rent()"/>
    public static JsonIndex Rent(CheckContext context)
    {
        if (context.Spare is not { } index) return new JsonIndex(context);
        context.Spare = index._below;
        return index;
    }

    /// <summary>The index of a text that stays where it is for ever, for all threads; null when it is no JSON.</summary>
    public static JsonIndex? Of(byte[] pinned)
    {
        var index = new JsonIndex(CheckContext.Current);
        return index.TryFill((byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned)), pinned.Length) ? index : null;
    }

    /// <summary>A part of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Slice(int start, int length) => new(Text + start, length);

    /// <summary>Looks over a text.</summary>
    /// <param name="text">The text, fixed in memory for as long as anything looks at its values.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <returns>False when it is not one JSON value, or nested too deep; <see cref="JsonText.FindFault"/> then says why.</returns>
    public bool TryFill(byte* text, int length)
    {
        Begin(text, length);
        if (Capacity < MostKept && Capacity < MostTokens(length)) Widen(length);
        while (length > 0 && text[length - 1] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') length--;
        return length >= StringLook.Width ? new JsonScan(text, length, this).TryRun() : TryFillShort(text, length);
    }

    /// <summary>Takes over what a reader of the framework finds, which then stands on the last token of the value.</summary>
    /// <param name="reader">Stands on the first token of a value, and reads from one piece of memory.</param>
    /// <param name="text">That token, fixed in memory with what follows.</param>
    /// <returns>False when the text has to be looked over; the reader is left where that showed.</returns>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public bool TryFill(ref Utf8JsonReader reader, byte* text)
    {
        var start = reader.TokenStartIndex;
        Begin(text, length: 0);
        if (!new ReaderScan(ref reader, text, this).TryRun(ref reader)) return false;
        _length = (int)(reader.BytesConsumed - start);
        return true;
    }

    private void Begin(byte* text, int length)
    {
        Text = text;
        _length = length;
        IsDeep = false;
        Refused = 0;
        Alterations = Alterations.None;
        RepeatedNames.Clear();
        Verdicts.Clear();
    }

    /// <summary>Whether the text may be nested so deep.</summary>
    /// <exception cref="InsufficientExecutionStackException">It may, but the stack does not do.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool MayBeSoDeep(int depth)
    {
        if (depth > MaxDepth) return false;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        IsDeep = true;
        return true;
    }

    /// <summary>Looks over a copy, because the scan looks at so many bytes at a time, also before the text.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryFillShort(byte* text, int length)
    {
        var wide = stackalloc byte[StringLook.Width];
        var copy = wide + (StringLook.Width - length);
        new ReadOnlySpan<byte>(text, length).CopyTo(new Span<byte>(copy, length));
        return new JsonScan(copy, length, this).TryRun();
    }

    /// <summary>Makes room for all tokens that the text can have. They stand elsewhere after that; memory that no token comes to is never touched.</summary>
    public void Grow()
    {
        _many = (JsonToken*)NativeMemory.Alloc((nuint)MostTokens(_length), (nuint)sizeof(JsonToken));
        _kept.CopyTo(new Span<JsonToken>(_many, _kept.Length));
        First = _many;
        Capacity = MostTokens(_length);
    }

    /// <summary>Makes room for twice as many tokens while nobody knows how long the text is. They stand elsewhere after that.</summary>
    /// <returns>False when there is room for as many as are kept.</returns>
    public bool TryWiden()
    {
        if (_kept.Length >= MostKept) return false;
        var narrow = _kept;
        _kept = Allocate(narrow.Length * 2);
        narrow.CopyTo(_kept, 0);
        UseKept();
        return true;
    }

    /// <summary>The token of a member; null when the object has no such member. Of several, the first.</summary>
    public JsonToken* FindMember(JsonToken* parent, ReadOnlySpan<byte> name)
    {
        if (parent->Length == 0) return null;
        if (parent->Length > FewMembers) return FindAmongMany(parent, name);
        for (var member = parent + 2; ; member += member->Step)
        {
            if (HasName(member, name)) return member;
            if (member->Step == 0) return null;
        }
    }

    /// <summary>Goes on where the last member was found, and begins anew behind the last one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private JsonToken* FindAmongMany(JsonToken* parent, ReadOnlySpan<byte> name)
    {
        var start = parent + (parent->LastFound == 0 ? 2 : parent->LastFound);
        var member = start;
        while (!HasName(member, name))
        {
            member = member->Step == 0 ? parent + 2 : member + member->Step;
            if (member == start) return null;
        }

        if (member - parent <= ushort.MaxValue && RepeatedNames.IsEmpty) parent->LastFound = (ushort)(member - parent);
        return member;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HasName(JsonToken* member, ReadOnlySpan<byte> name)
    {
        var own = member - 1;
        if (own->Length == name.Length && !own->IsEscaped) return Slice(own->Start, own->Length).SequenceEqual(name);
        return own->IsEscaped && Unescaped(own).SequenceEqual(name);
    }

    /// <summary>The string of the token at a place, without escapes.</summary>
    public ReadOnlySpan<byte> StringAt(int place)
    {
        var token = First + place;
        return token->IsEscaped ? Unescaped(token) : Slice(token->Start, token->Length);
    }

    /// <summary>A string that is written with escapes, without them.</summary>
    public ReadOnlySpan<byte> Unescaped(JsonToken* token)
    {
        var plain = new byte[token->Length];
        return plain.AsSpan(0, JsonEscapes.Unescape(Slice(token->Start, token->Length), plain));
    }

    /// <summary>Whether a string is exactly a text.</summary>
    public bool Holds(JsonToken* token, ReadOnlySpan<byte> text) =>
        (token->IsEscaped ? Unescaped(token) : Slice(token->Start, token->Length)).SequenceEqual(text);

    /// <summary>The string that a token is.</summary>
    public string String(JsonToken* token)
    {
        var content = Slice(token->Start, token->Length);
        if (!token->IsEscaped) return (token->IsAscii ? Encoding.Latin1 : Encoding.UTF8).GetString(content);
        var plain = ArrayPool<byte>.Shared.Rent(content.Length);
        var text = Encoding.UTF8.GetString(plain.AsSpan(0, JsonEscapes.Unescape(content, plain)));
        ArrayPool<byte>.Shared.Return(plain);
        return text;
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

    /// <summary>The text of a value as it was written, with the quotes of a string.</summary>
    public ReadOnlySpan<byte> RawUtf8(JsonToken* token)
    {
        var start = token->Kind == JsonValueKind.String ? token->Start - 1 : token->Start;
        return Slice(start, EndOf(token) - start);
    }

    public void Dispose()
    {
        Text = null;
        if (_many != null)
        {
            NativeMemory.Free(_many);
            _many = null;
            UseKept();
        }

        if (_kept.Length + (_context.Spare?.KeptCount ?? 0) > MostKept) return;
        _below = _context.Spare;
        _context.Spare = this;
    }

    /// <summary>Where a value ends. Of an object or array that is not noted: it ends behind its last part, and its bracket.</summary>
    private int EndOf(JsonToken* token)
    {
        var inside = 0;
        for (; token->Kind is JsonValueKind.Object or JsonValueKind.Array && token->Length != 0; inside++)
        {
            token += token->Kind == JsonValueKind.Object ? 2 : 1;
            while (token->Step != 0) token += token->Step;
        }

        var isEmpty = token->Kind is JsonValueKind.Object or JsonValueKind.Array;
        var end = isEmpty ? token->Start + 1 : token->Start + token->Length + (token->Kind == JsonValueKind.String ? 1 : 0);
        for (var brackets = isEmpty ? inside + 1 : inside; brackets > 0 && end < _length; end++)
        {
            if (Text[end] is (byte)'}' or (byte)']') brackets--;
        }

        return end;
    }

    private void Widen(int length)
    {
        _kept = Allocate((int)Math.Min(BitOperations.RoundUpToPowerOf2((uint)MostTokens(length)), MostKept));
        UseKept();
    }

    private void UseKept()
    {
        First = (JsonToken*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_kept));
        Capacity = _kept.Length;
    }

    /// <summary>
    /// No text of so many bytes has more tokens: an item takes two of them, a member, which is two tokens, five, and what is opened and not
    /// closed one.
    /// </summary>
    private int MostTokens(int length) => (length / 2) + Math.Min(length, MaxDepth) + 2;

    /// <summary>Tokens that the garbage collector leaves where they are, so that a view can point at one.</summary>
    private static JsonToken[] Allocate(int count) => GC.AllocateUninitializedArray<JsonToken>(count, pinned: true);
}
