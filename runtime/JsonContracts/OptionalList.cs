using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JsonContracts;

/// <summary>
/// A list that may be absent and may also be <c>null</c>: what <see cref="Optional{T}"/> is for one value. A collection expression makes it,
/// which an <c>Optional</c> of a list cannot: <c>Tags = ["a", "b"]</c>, <c>Tags = [.. query]</c>, <c>Tags = null</c>.
/// </summary>
/// <remarks>
/// In a type of your own, <c>[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]</c> leaves out what is absent. Without it, writing
/// an absent one is a <see cref="JsonException"/>, for <c>null</c> would be something else.
/// </remarks>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(OptionalList), nameof(OptionalList.Create))]
[JsonConverter(typeof(OptionalConverter))]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is a list, or none.")]
public readonly struct OptionalList<T> : IEquatable<OptionalList<T>>, IOptional
{
    private readonly Optional<ValueList<T>?> _held;

    /// <summary>A member that is present with this list, which may be null.</summary>
    public OptionalList(ValueList<T>? value) => _held = value;

    private OptionalList(Optional<ValueList<T>?> held) => _held = held;

    /// <summary>A member that is not there.</summary>
    public static OptionalList<T> Absent => default;

    /// <summary>Whether the member is there, be it with a list or with null.</summary>
    public bool IsSet => _held.IsSet;

    /// <summary>Whether the member is there with a list.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool HasValue => _held.HasValue;

    /// <summary>The list; null when the member is null or absent.</summary>
    public ValueList<T>? Value => _held.Value;

    JsonConverter IOptional.Converter => new OptionalListConverter<T>();

    /// <summary>The items; none when the member is null or absent.</summary>
    public ValueList<T>.Enumerator GetEnumerator() => (Value ?? ValueList<T>.Empty).GetEnumerator();

    /// <summary>Whether both are absent, or both are there with equal lists.</summary>
    public bool Equals(OptionalList<T> other) => _held == other._held;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OptionalList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _held.GetHashCode();

    /// <summary>The text of the list; <c>absent</c> or <c>null</c> without one.</summary>
    public override string ToString() => _held.ToString();

    /// <summary>A member that is present with this list, which may be null.</summary>
    public static implicit operator OptionalList<T>(ValueList<T>? value) => new(value);

    /// <summary>The same member.</summary>
    public static implicit operator OptionalList<T>(Optional<ValueList<T>?> optional) => new(optional);

    /// <summary>The same member.</summary>
    public static implicit operator Optional<ValueList<T>?>(OptionalList<T> list) => list._held;

    /// <summary>Whether both are absent, or both are there with equal lists.</summary>
    public static bool operator ==(OptionalList<T> left, OptionalList<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(OptionalList<T> left, OptionalList<T> right) => !left.Equals(right);
}

/// <summary>What collection expressions call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OptionalList
{
    /// <summary>A member that is present with a list of the items.</summary>
    public static OptionalList<T> Create<T>(ReadOnlySpan<T> items) => ValueList.Create(items);
}

/// <summary>Reads and writes the list in the place of the optional one.</summary>
internal sealed class OptionalListConverter<T> : JsonConverter<OptionalList<T>>
{
    private static readonly OptionalConverter<ValueList<T>?> s_optional = new();

    public override bool HandleNull => true;

    public override OptionalList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        s_optional.Read(ref reader, typeof(Optional<ValueList<T>?>), options);

    /// <exception cref="JsonException">The member is absent.</exception>
    public override void Write(Utf8JsonWriter writer, OptionalList<T> value, JsonSerializerOptions options) => s_optional.Write(writer, value, options);
}
