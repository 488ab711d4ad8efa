namespace JsonContracts.Schema.Text;

/// <summary>
/// A part that many others may hold, by one instance or by equal ones. Without its memory, comparing what is built of such parts would
/// go through every path that leads to them, and there are twice as many with each level. So a part counts its hash once, and two parts
/// that were found to be equal are known to be.
/// </summary>
public abstract record SharedPart
{
    private object? _hash;
    private object? _equals;

    /// <summary>A part.</summary>
    protected SharedPart()
    {
    }

    /// <summary>A copy that is about to differ: nothing that is known of the original holds for it.</summary>
    /// <param name="original">The original.</param>
    protected SharedPart(SharedPart original)
    {
    }

    /// <summary>Whether both hold equal parts; the other is of the same type.</summary>
    protected abstract bool HoldsTheSame(SharedPart other);

    /// <summary>A hash over all parts.</summary>
    protected abstract int HashOfParts();

    /// <summary>Whether both are equal.</summary>
    public virtual bool Equals(SharedPart? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || EqualityContract != other.EqualityContract) return false;
        if (_equals is not null && ReferenceEquals(_equals, other._equals)) return true;
        if (GetHashCode() != other.GetHashCode() || !DeepWalk.Into(() => HoldsTheSame(other))) return false;
        other._equals = _equals ??= new object();
        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode() => (int)(_hash ??= DeepWalk.Into(HashOfParts));
}
