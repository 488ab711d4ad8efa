using System;
using System.Text.Json;
using JsonContracts.Schema.Formats;

namespace JsonContracts;

public static partial class JsonCheck
{
    /// <summary>Whether a JSON value is a number without a fraction: <c>1.0</c>, <c>1e2</c> and <c>1e400</c> are.</summary>
    public static bool IsInteger(JsonView json) => json.ValueKind == JsonValueKind.Number && (!json.HasPoint || new ExactNumber(json.Content).IsInteger);

    /// <summary>Compares a JSON number with a limit, exactly. The limit is the text of a JSON number: <c>"0.01"u8</c>.</summary>
    /// <returns>Below 0, 0 or above 0, as the number is below, equal to or above the limit.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not a number.</exception>
    public static int Compare(JsonView json, ReadOnlySpan<byte> limit) =>
        json.TryGetShort(out var number) && ShortNumber.TryRead(limit, out var other)
            ? number.CompareTo(other)
            : Exact(json).CompareTo(new ExactNumber(limit));

    /// <summary>Compares a JSON number with a limit, exactly.</summary>
    /// <inheritdoc cref="Compare(JsonView, ReadOnlySpan{byte})"/>
    public static int Compare(JsonView json, decimal limit) =>
        Exact(json).CompareTo(ExactNumber.Of(limit, stackalloc byte[ExactNumber.BufferSize]));

    /// <summary>Compares a JSON number with a limit, exactly.</summary>
    /// <inheritdoc cref="Compare(JsonView, ReadOnlySpan{byte})"/>
    public static int Compare(JsonView json, long limit)
    {
        if (json.TryGetShort(out var number)) return number.CompareTo(limit);
        return Exact(json).CompareTo(ExactNumber.Of(limit, stackalloc byte[ExactNumber.BufferSize]));
    }

    /// <summary>Compares a JSON number with a limit, which counts as the shortest decimal that stands for it.</summary>
    /// <inheritdoc cref="Compare(JsonView, ReadOnlySpan{byte})"/>
    public static int Compare(JsonView json, double limit) =>
        Exact(json).CompareTo(ExactNumber.Of(limit, stackalloc byte[ExactNumber.BufferSize]));

    /// <summary>
    /// Compares a number with a limit. The number counts as the shortest decimal that stands for it, which is what is written to JSON.
    /// </summary>
    /// <param name="value">The number; what is no number at all counts as above every limit.</param>
    /// <param name="limit">The text of a JSON number: <c>"0.01"u8</c>.</param>
    /// <returns>Below 0, 0 or above 0, as the number is below, equal to or above the limit.</returns>
    public static int Compare(double value, ReadOnlySpan<byte> limit) =>
        double.IsFinite(value) ? ExactNumber.Of(value, stackalloc byte[ExactNumber.BufferSize]).CompareTo(new ExactNumber(limit))
        : double.IsNegativeInfinity(value) ? -1
        : 1;

    /// <summary>Compares a number with a limit, exactly.</summary>
    /// <param name="value">The number.</param>
    /// <param name="limit">The text of a JSON number: <c>"0.01"u8</c>.</param>
    /// <returns>Below 0, 0 or above 0, as the number is below, equal to or above the limit.</returns>
    public static int Compare(decimal value, ReadOnlySpan<byte> limit) =>
        ExactNumber.Of(value, stackalloc byte[ExactNumber.BufferSize]).CompareTo(new ExactNumber(limit));

    /// <summary>Compares a number with a limit, exactly.</summary>
    /// <inheritdoc cref="Compare(decimal, ReadOnlySpan{byte})"/>
    public static int Compare(long value, ReadOnlySpan<byte> limit) =>
        ExactNumber.Of(value, stackalloc byte[ExactNumber.BufferSize]).CompareTo(new ExactNumber(limit));

    /// <summary>Whether a JSON number is a whole multiple of a divisor (above 0), exactly.</summary>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not a number.</exception>
    public static bool IsMultipleOf(JsonView json, decimal divisor) =>
        json.TryGetShort(out var number) && ShortNumber.TryRead(divisor, out var step)
            ? number.IsMultipleOf(step)
            : Exact(json).IsMultipleOfDecimal(ExactNumber.Of(divisor, stackalloc byte[ExactNumber.BufferSize]));

    /// <summary>Whether a JSON number is a whole multiple of a divisor (above 0) given as the text of a JSON number, exactly.</summary>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not a number.</exception>
    public static bool IsMultipleOf(JsonView json, ReadOnlySpan<byte> divisor) => Exact(json).IsMultipleOf(new ExactNumber(divisor));

    /// <summary>
    /// Whether a number is a whole multiple of a divisor (above 0). The number counts as the shortest decimal that stands for it, so
    /// 0.07 is a multiple of 0.01 and 0.30000000000000004 is not. A number that is not finite is no multiple.
    /// </summary>
    public static bool IsMultipleOf(double value, decimal divisor) =>
        ShortNumber.TryRead(value, out var number) && ShortNumber.TryRead(divisor, out var step)
            ? number.IsMultipleOf(step)
            : double.IsFinite(value) && ExactNumber.Of(value, stackalloc byte[ExactNumber.BufferSize]).IsMultipleOfDecimal(ExactNumber.Of(divisor, stackalloc byte[ExactNumber.BufferSize]));

    /// <summary>The same with a divisor given as the text of a JSON number, for divisors that no <see cref="decimal"/> holds.</summary>
    /// <inheritdoc cref="IsMultipleOf(double, decimal)"/>
    public static bool IsMultipleOf(double value, ReadOnlySpan<byte> divisor) =>
        double.IsFinite(value) && ExactNumber.Of(value, stackalloc byte[ExactNumber.BufferSize]).IsMultipleOf(new ExactNumber(divisor));

    /// <summary>Whether a number is a whole multiple of a divisor (above 0), exactly.</summary>
    public static bool IsMultipleOf(decimal value, decimal divisor) => Multiples.IsMultipleOf(value, divisor);

    /// <summary>Whether a number is a whole multiple of a divisor (above 0), exactly.</summary>
    public static bool IsMultipleOf(long value, decimal divisor) => Multiples.IsMultipleOf(value, divisor);

    /// <summary>The same with a divisor given as the text of a JSON number, for divisors that no <see cref="decimal"/> holds.</summary>
    /// <inheritdoc cref="IsMultipleOf(decimal, decimal)"/>
    public static bool IsMultipleOf(decimal value, ReadOnlySpan<byte> divisor) =>
        ExactNumber.Of(value, stackalloc byte[ExactNumber.BufferSize]).IsMultipleOf(new ExactNumber(divisor));

    /// <summary>The same with a divisor given as the text of a JSON number, for divisors that no <see cref="decimal"/> holds.</summary>
    /// <inheritdoc cref="IsMultipleOf(long, decimal)"/>
    public static bool IsMultipleOf(long value, ReadOnlySpan<byte> divisor) => IsMultipleOf((decimal)value, divisor);

    private static ExactNumber Exact(JsonView json) =>
        json.ValueKind == JsonValueKind.Number
            ? new ExactNumber(json.Content)
            : throw new ArgumentException("The JSON value is not a number.", nameof(json));
}
