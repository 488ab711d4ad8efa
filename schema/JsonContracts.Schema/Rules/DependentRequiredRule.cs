using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>dependentRequired</c>: an object that has one member also has others.</summary>
/// <param name="Dependencies">Which member asks for which.</param>
public sealed record DependentRequiredRule(EquatableArray<Dependency> Dependencies) : AssertionRule("dependentRequired")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Object;
}

/// <summary>One entry of <c>dependentRequired</c>.</summary>
/// <param name="Name">The member whose presence asks for the others.</param>
/// <param name="Needs">The members that then have to be present.</param>
public sealed record Dependency(string Name, EquatableArray<string> Needs);
