using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace JsonContracts;

/// <summary>
/// The value of a member that may be absent and may also be <c>null</c>. Absent (the default) writes nothing; null writes
/// <c>null</c>. A value converts by itself: <c>Seed = 5</c>, <c>Seed = null</c>. Of a list, a member is an
/// <see cref="OptionalList{T}"/>, which a collection expression makes.
/// </summary>
/// <remarks>
/// In a type of your own, <c>[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]</c> leaves out what is absent. Without it, writing
/// an absent one is a <see cref="System.Text.Json.JsonException"/>, for <c>null</c> would be something else.
/// </remarks>
/// <typeparam name="T">The type of the value, itself nullable: <c>Optional&lt;int?&gt;</c>, <c>Optional&lt;string?&gt;</c>.</typeparam>
[JsonConverter(typeof(OptionalConverter))]
public readonly struct Optional<T> : IEquatable<Optional<T>>, IOptional
{
    /// <summary>A member that is present with this value, which may be null.</summary>
    public Optional(T value)
    {
        Value = value;
        IsSet = true;
    }

    /// <summary>A member that is not there.</summary>
    public static Optional<T> Absent => default;

    /// <summary>Whether the member is there, be it with a value or with null.</summary>
    public bool IsSet { get; }

    /// <summary>Whether the member is there with a value that is not null.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool HasValue => IsSet && Value is not null;

    /// <summary>The value; the default of its type (null for a nullable one) when the member is absent.</summary>
    public T Value { get; }

    JsonConverter IOptional.Converter => new OptionalConverter<T>();

    /// <summary>Whether both are absent, or both are there with equal values.</summary>
    public bool Equals(Optional<T> other) => IsSet == other.IsSet && WireComparer<T>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsSet, Value);

    /// <summary>The text of the value; <c>absent</c> or <c>null</c> without one.</summary>
    public override string ToString() => !IsSet ? "absent" : Value?.ToString() ?? "null";

    /// <summary>A member that is present with this value, which may be null.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or both are there with equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);
}
