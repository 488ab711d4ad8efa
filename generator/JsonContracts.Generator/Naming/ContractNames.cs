using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Naming;

/// <summary>The names that one contract got.</summary>
/// <param name="Types">One for each of <see cref="NameRequests.Types"/>, in that order.</param>
/// <param name="Targets">The types of the definitions that the contract refers to.</param>
/// <param name="HasTwin">Whether the project has another namespace that differs only in case.</param>
internal sealed record ContractNames(EquatableArray<TypeName> Types, EquatableArray<TargetName> Targets, bool HasTwin = false);

/// <summary>The name of a type.</summary>
/// <param name="Identifier">The name, without the namespace.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="IsWritten">Whether the contract writes it; if not, another one that has the same type does.</param>
/// <param name="Clashes">Whether a different type of the namespace has the name, too.</param>
/// <param name="IsLonger">Whether it could not be called as its words say.</param>
internal sealed record TypeName(string Identifier, string Access, bool IsWritten, bool Clashes, bool IsLonger)
{
    /// <summary>Whether contracts of the project have a namespace of that name.</summary>
    public bool IsNamespace { get; init; }
}

/// <summary>The type of a definition that is known by its address.</summary>
/// <param name="Target">The address.</param>
/// <param name="Name">The full name.</param>
/// <param name="IsValueType">Whether it is a struct or an enum.</param>
/// <param name="Kinds">The kinds of JSON values that it can hold.</param>
internal sealed record TargetName(string Target, string Name, bool IsValueType, JsonKinds Kinds);
