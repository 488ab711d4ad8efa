using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace JsonContracts.Schema.Rules;

/// <summary>Tells equal schemas at different places apart.</summary>
internal sealed class SameInstance : IEqualityComparer<object>
{
    public static readonly SameInstance Comparer = new();

    bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

    int IEqualityComparer<object>.GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
}

/// <summary>One instance, as part of a key that tells it from equal ones.</summary>
internal readonly record struct Identity(object Instance)
{
    public bool Equals(Identity other) => ReferenceEquals(Instance, other.Instance);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Instance);
}
