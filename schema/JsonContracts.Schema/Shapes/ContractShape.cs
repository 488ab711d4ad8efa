using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>All that one contract file describes: the shapes of its roots, and of the definitions in it that stand on their own.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Definitions">The roots first, then each definition that contains itself.</param>
public sealed record ContractShape(string Path, EquatableArray<Definition> Definitions)
{
    /// <summary>How many schemas were looked into and shapes made, for tests: it grows with what is written. It makes no difference to equality.</summary>
    internal int Effort { get; init; }

    /// <summary>The first root.</summary>
    public Definition Root => Definitions[0];

    /// <inheritdoc/>
    public bool Equals(ContractShape? other) => other is not null && Path == other.Path && Definitions == other.Definitions;

    /// <inheritdoc/>
    public override int GetHashCode() => (Path, Definitions).GetHashCode();
}

/// <summary>A shape that <see cref="ReferenceShape"/>s can point to.</summary>
/// <param name="Target">Its address.</param>
/// <param name="Shape">What it becomes.</param>
/// <param name="IsRecursive">Whether it contains itself, directly or through others.</param>
public sealed record Definition(string Target, TypeShape Shape, bool IsRecursive)
{
    /// <summary>Whether the contract is read for it.</summary>
    public bool IsRoot { get; init; }

    /// <summary>Whether <c>null</c> is valid beside the values of the type.</summary>
    public bool IsNullable { get; init; }
}
