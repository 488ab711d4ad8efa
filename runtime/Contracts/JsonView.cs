using System;
using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Contracts;

/// <summary>
/// A value in a JSON text that was looked over once. It is a place in the text: nothing was copied, and asking it allocates nothing
/// unless a string is asked for. The default is a value that is not there.
/// </summary>
public readonly ref struct JsonView
{
    private readonly JsonIndex? _index;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal JsonView(JsonIndex index, int place)
    {
        _index = index;
        Place = place;
    }

    /// <summary>Where the value stands among those of its text; 0 is the whole text. <see cref="At"/> finds it again.</summary>
    public int Place { get; }

    /// <summary>Whether there is a value.</summary>
    public bool Exists => _index is not null;

    /// <summary>The kind of the value; undefined when there is none.</summary>
    public JsonValueKind ValueKind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _index is null ? JsonValueKind.Undefined : _index[Place].Kind;
    }

    /// <summary>Whether the value is an object.</summary>
    public bool IsObject => ValueKind == JsonValueKind.Object;

    /// <summary>How many members or items there are; 0 for values that are neither object nor array.</summary>
    public int Count => _index is null ? 0 : _index[Place].Count;

    /// <summary>The name of the member, in UTF-8 and without escapes.</summary>
    public ReadOnlySpan<byte> NameUtf8
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            ref readonly var token = ref Token;
            var name = _index!.Slice(token.NameStart, token.NameLength);
            return token.NameIsEscaped ? Unescaped(name) : name;
        }
    }

    /// <summary>The name of the member.</summary>
    public string Name => Encoding.UTF8.GetString(NameUtf8);

    /// <summary>The members of an object; none for any other value.</summary>
    public Values Members => new(this, IsObject);

    /// <summary>The items of an array; none for any other value.</summary>
    public Values Items => new(this, ValueKind == JsonValueKind.Array);

    /// <summary>The text of the value: that of a string is between its quotes, and may have escapes.</summary>
    internal ReadOnlySpan<byte> Content
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            ref readonly var token = ref Token;
            return _index!.Slice(token.Start, token.Length);
        }
    }

    /// <summary>Whether a string is written with escapes, or a number with a fraction or an exponent.</summary>
    internal bool IsRich => Token.IsRich;

    /// <summary>The text of the value as it was written, with the quotes of a string.</summary>
    internal ReadOnlySpan<byte> RawUtf8 => Token.Kind == JsonValueKind.String ? _index!.Slice(Token.Start - 1, Token.Length + 2) : Content;

    private ref readonly JsonToken Token
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (_index is null) ThrowAbsent();
            return ref _index[Place];
        }
    }

    /// <summary>The value at a place of the same text.</summary>
    /// <param name="place">The place; at 0, where no member can stand, there is no value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonView At(int place) => place == 0 || _index is null ? default : new(_index, place);

    /// <summary>The value at a place of the same text, when there is one.</summary>
    /// <param name="place">The place; at 0, where no member can stand, there is no value.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetAt(int place, out JsonView value)
    {
        value = At(place);
        return place != 0;
    }

    /// <summary>The value of a member.</summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <param name="member">The value.</param>
    /// <returns>False when the value is no object, or has no such member.</returns>
    public bool TryGetMember(ReadOnlySpan<byte> name, out JsonView member)
    {
        foreach (var one in Members)
        {
            if (!one.NameIs(name)) continue;
            member = one;
            return true;
        }

        member = default;
        return false;
    }

    /// <summary>Whether the value is an object with such a member.</summary>
    public bool Has(ReadOnlySpan<byte> name) => TryGetMember(name, out _);

    /// <summary>Whether the value is a string of exactly this text, given as UTF-8 without quotes or escapes.</summary>
    public bool Is(ReadOnlySpan<byte> text)
    {
        if (ValueKind != JsonValueKind.String) return false;
        ref readonly var token = ref Token;
        var content = _index!.Slice(token.Start, token.Length);
        return token.IsRich ? Unescaped(content).SequenceEqual(text) : content.SequenceEqual(text);
    }

    /// <summary>Whether the member has this name, given as UTF-8.</summary>
    public bool NameIs(ReadOnlySpan<byte> name) => NameUtf8.SequenceEqual(name);

    /// <summary>The string of a JSON string.</summary>
    /// <exception cref="InvalidOperationException">The value is no string.</exception>
    public string GetString()
    {
        if (ValueKind != JsonValueKind.String) throw new InvalidOperationException("The value is no string.");
        return Encoding.UTF8.GetString(IsRich ? Unescaped(Content) : Content);
    }

    /// <summary>Says that this is the value because of which reading stops, so that the violation can name its place.</summary>
    /// <returns>False.</returns>
    public bool Refuse()
    {
        if (_index is not null) _index.Refused = Place;
        return false;
    }

    /// <summary>The value as an element of the framework, which is independent of the text.</summary>
    public JsonElement ToElement()
    {
        var reader = new Utf8JsonReader(RawUtf8);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>The text as it was written.</summary>
    public override string ToString() => Exists ? Encoding.UTF8.GetString(RawUtf8) : "";

    /// <summary>Whether the value at a place is this one or inside of it.</summary>
    internal bool Holds(int place) => place >= Place && place < Place + Token.Size;

    /// <summary>Copies a string as UTF-16.</summary>
    /// <param name="characters">Has to have as many characters as <see cref="Content"/> has bytes.</param>
    /// <returns>How many characters there are.</returns>
    internal int CopyString(Span<char> characters)
    {
        if (!IsRich) return Encoding.UTF8.GetChars(Content, characters);
        var plain = ArrayPool<byte>.Shared.Rent(Content.Length);
        var length = Encoding.UTF8.GetChars(plain.AsSpan(0, JsonEscapes.Unescape(Content, plain)), characters);
        ArrayPool<byte>.Shared.Return(plain);
        return length;
    }

    [DoesNotReturn]
    private static void ThrowAbsent() => throw new InvalidOperationException("There is no value.");

    private static ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> escaped)
    {
        var plain = new byte[escaped.Length];
        return plain.AsSpan(0, JsonEscapes.Unescape(escaped, plain));
    }

    /// <summary>The members of an object or the items of an array, one after the other.</summary>
    public ref struct Values
    {
        private readonly JsonView _parent;
        private readonly int _end;
        private int _place;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Values(JsonView parent, bool hasAny)
        {
            _parent = parent;
            _end = hasAny ? parent.Place + parent.Token.Size : 0;
        }

        /// <summary>The value that was reached.</summary>
        public readonly JsonView Current
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => new(_parent._index!, _place);
        }

        /// <summary>Walks over the values.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly Values GetEnumerator() => this;

        /// <summary>Goes to the next value.</summary>
        /// <returns>False when there is none.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            _place = _place == 0 ? _parent.Place + 1 : _place + _parent._index![_place].Size;
            return _place < _end;
        }
    }
}
