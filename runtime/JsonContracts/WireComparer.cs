using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace JsonContracts;

/// <summary>
/// Compares typed values by what they are on the wire. A <see cref="Uri"/> is its original text there, a
/// <see cref="DateTimeOffset"/> has its offset; .NET compares both by something else.
/// </summary>
internal sealed class WireComparer<T> : IEqualityComparer<T>
{
    private WireComparer()
    {
    }

    /// <summary>The comparer of the framework, where it already tells apart what differs on the wire.</summary>
    public static IEqualityComparer<T> Default { get; } =
        typeof(T) == typeof(Uri) || typeof(T) == typeof(DateTimeOffset) || typeof(T) == typeof(DateTimeOffset?)
            ? new WireComparer<T>()
            : EqualityComparer<T>.Default;

    public bool Equals(T? left, T? right) => (left, right) switch
    {
        (Uri one, Uri other) => one.OriginalString == other.OriginalString,
        (DateTimeOffset one, DateTimeOffset other) => one.EqualsExact(other),
        _ => EqualityComparer<T>.Default.Equals(left, right),
    };

    public int GetHashCode([DisallowNull] T value) =>
        value is Uri uri ? uri.OriginalString.GetHashCode(StringComparison.Ordinal) : value.GetHashCode();
}
