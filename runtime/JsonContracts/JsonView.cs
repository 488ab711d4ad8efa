using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace JsonContracts;

/// <summary>
/// A value in a JSON text that was looked over once. It is a place in the text: nothing was copied, and asking it allocates nothing
/// unless a string is asked for. The default is a value that is not there.
/// </summary>
/// <remarks>
/// A method that is not inlined would take the address of a view, and keep it out of the registers of whoever calls. So the views only
/// ask; their <see cref="JsonIndex"/> does the work.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe ref struct JsonView
{
    private readonly JsonIndex? _index;
    private readonly JsonToken* _token;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal JsonView(JsonIndex index, JsonToken* token)
    {
        _index = index;
        _token = token;
    }

    /// <summary>Where the value stands among those of its text; 0 is the whole text. <see cref="At"/> finds it again.</summary>
    public int Place
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _token == null ? 0 : (int)((nuint)((byte*)_token - (byte*)_index!.First) / (uint)sizeof(JsonToken));
    }

    /// <summary>Whether there is a value.</summary>
    public bool Exists => _token != null;

    /// <summary>The kind of the value; undefined when there is none.</summary>
    public JsonValueKind ValueKind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _token == null ? JsonValueKind.Undefined : _token->Kind;
    }

    /// <summary>Whether the value is an object.</summary>
    public bool IsObject => ValueKind == JsonValueKind.Object;

    /// <summary>How many members or items there are; 0 for values that are neither object nor array.</summary>
    public int Count => ValueKind is JsonValueKind.Object or JsonValueKind.Array ? _token->Length : 0;

    /// <summary>The name of the member, in UTF-8 and without escapes.</summary>
    public ReadOnlySpan<byte> NameUtf8
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var name = Token - 1;
            return name->IsEscaped ? _index!.Unescaped(name) : _index!.Slice(name->Start, name->Length);
        }
    }

    /// <summary>The name of the member.</summary>
    public string Name
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _index!.String(Token - 1);
    }

    /// <summary>The name of the member as the JSON string that it is, for rules about names.</summary>
    public JsonView NameAsString => new(_index!, Token - 1);

    /// <summary>The first member of an object; none for any other value. <see cref="Next"/> leads to the others.</summary>
    public JsonView FirstMember
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsObject && _token->Length != 0 ? new(_index!, _token + 2) : default;
    }

    /// <summary>The first item of an array; none for any other value. <see cref="Next"/> leads to the others.</summary>
    public JsonView FirstItem
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ValueKind == JsonValueKind.Array && _token->Length != 0 ? new(_index!, _token + 1) : default;
    }

    /// <summary>The member or item behind this one; none behind the last one.</summary>
    public JsonView Next
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Token->Step != 0 ? new(_index!, _token + (uint)_token->Step) : default;
    }

    /// <summary>The members of an object; none for any other value.</summary>
    public Values Members => new(FirstMember);

    /// <summary>The items of an array; none for any other value.</summary>
    public Values Items => new(FirstItem);

    /// <summary>The text of a plain value: that of a string is between its quotes, and may have escapes.</summary>
    internal ReadOnlySpan<byte> Content
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var token = Token;
            return _index!.Slice(token->Start, token->Length);
        }
    }

    /// <summary>A string in UTF-8, without escapes.</summary>
    internal ReadOnlySpan<byte> TextUtf8 => Token->IsEscaped ? _index!.Unescaped(_token) : Content;

    /// <summary>Whether some object of the text gives a name more than once.</summary>
    internal bool MayRepeatNames => _index is not null && !_index.RepeatedNames.IsEmpty;

    /// <summary>Whether a string is written with escapes.</summary>
    internal bool IsEscaped
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Token->IsEscaped;
    }

    /// <summary>Whether a number is written with a point or an exponent.</summary>
    internal bool HasPoint
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Token->HasPoint;
    }

    /// <summary>Whether a string is ASCII, but for what its escapes stand for.</summary>
    internal bool IsAscii
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Token->IsAscii;
    }

    /// <summary>Whether a string is certainly a URI. Others may be one, too.</summary>
    internal bool IsUri
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Token->IsUri;
    }

    /// <summary>The text of the value as it was written, with the quotes of a string.</summary>
    internal ReadOnlySpan<byte> RawUtf8 => _index!.RawUtf8(Token);

    private JsonToken* Token
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (_token == null) ThrowAbsent();
            return _token;
        }
    }

    /// <summary>The value at a place of the same text.</summary>
    /// <param name="place">The place; at 0, where no member can stand, there is no value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonView At(int place) => place == 0 || _index is null ? default : new(_index, _index.First + (uint)place);

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetMember(ReadOnlySpan<byte> name, out JsonView member)
    {
        var token = IsObject ? _index!.FindMember(_token, name) : null;
        member = token == null ? default : new(_index!, token);
        return token != null;
    }

    /// <summary>The value of a member; none when the value is no object, or has no such member.</summary>
    /// <param name="name">The name in UTF-8.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonView Member(ReadOnlySpan<byte> name)
    {
        TryGetMember(name, out var member);
        return member;
    }

    /// <summary>Whether the value is an object with such a member.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(ReadOnlySpan<byte> name) => IsObject && _index!.FindMember(_token, name) != null;

    /// <summary>Whether the value is a string of exactly this text, given as UTF-8 without quotes or escapes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(ReadOnlySpan<byte> text) =>
        ValueKind == JsonValueKind.String && (_token->Length == text.Length || _token->IsEscaped) && _index!.Holds(_token, text);

    /// <summary>Whether the value is one of some strings.</summary>
    /// <param name="texts">The strings.</param>
    public bool IsOneOf(JsonTexts texts) => PlaceIn(texts) >= 0;

    /// <summary>Which of some strings the value is.</summary>
    /// <param name="texts">The strings.</param>
    /// <returns>Its place among them, from 0; -1 when it is none of them.</returns>
    public int PlaceIn(JsonTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return ValueKind == JsonValueKind.String ? texts.PlaceOf(TextUtf8) : -1;
    }

    /// <summary>Whether the member has this name, given as UTF-8.</summary>
    public bool NameIs(ReadOnlySpan<byte> name) => NameUtf8.SequenceEqual(name);

    /// <summary>The string of a JSON string.</summary>
    /// <exception cref="InvalidOperationException">The value is no string.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string GetString()
    {
        if (ValueKind != JsonValueKind.String) ThrowNoString();
        return _index!.String(_token);
    }

    /// <summary>Says that this is the value because of which reading stops, so that the violation can name its place.</summary>
    /// <returns>False.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Refuse()
    {
        if (_index is not null) _index.Refused = Place;
        return false;
    }

    /// <summary>Throws before the stack overflows, for types that contain themselves: a text is nested as deep as the caller allows.</summary>
    /// <exception cref="InsufficientExecutionStackException">The text is nested deeper than the stack allows.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void GuardStack()
    {
        if (_index is { IsDeep: true }) RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    /// <summary>The value as an element of the framework, which is independent of the text.</summary>
    public JsonElement ToElement()
    {
        var reader = new Utf8JsonReader(RawUtf8, DepthLimit.Reader);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>The text as it was written.</summary>
    public override string ToString() => Exists ? Encoding.UTF8.GetString(RawUtf8) : "";

    /// <summary>Says that the value is held otherwise than it was written.</summary>
    internal void Alter(Alterations how)
    {
        if (_index is not null) _index.Alterations |= how;
    }

    /// <summary>What types have said of the values of the text; null when there is no value.</summary>
    internal VerdictMemo? Verdicts => _index?.Verdicts;

    /// <summary>Whether the value at a place is this one or inside of it, when it is inside of what holds this one.</summary>
    internal bool Holds(int place) => place >= Place && (Token->Step == 0 || place < Place + _token->Step);

    /// <summary>Copies a string as UTF-16.</summary>
    /// <param name="characters">Has to have as many characters as <see cref="Content"/> has bytes.</param>
    /// <returns>How many characters there are.</returns>
    internal int CopyString(Span<char> characters) => _index!.CopyString(_token, characters);

    /// <summary>The value of a number of few digits.</summary>
    /// <returns>False when the value is no number, or one that is long or has an exponent.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryGetShort(out ShortNumber number)
    {
        number = default;
        return ValueKind == JsonValueKind.Number && _token->IsShort && ShortNumber.TryReadShort(_index!.Slice(_token->Start, _token->Length), out number);
    }

    [DoesNotReturn]
    private static void ThrowAbsent() => throw new InvalidOperationException("There is no value.");

    [DoesNotReturn]
    private static void ThrowNoString() => throw new InvalidOperationException("The value is no string.");

    /// <summary>The members of an object or the items of an array, one after the other.</summary>
    public ref struct Values
    {
        private JsonView _next;

        internal Values(JsonView first) => _next = first;

        /// <summary>The value that was reached.</summary>
        public JsonView Current { get; private set; }

        /// <summary>Walks over the values.</summary>
        public readonly Values GetEnumerator() => this;

        /// <summary>Goes to the next value.</summary>
        /// <returns>False when there is none.</returns>
        public bool MoveNext()
        {
            Current = _next;
            if (Current.Exists) _next = Current.Next;
            return Current.Exists;
        }
    }
}
