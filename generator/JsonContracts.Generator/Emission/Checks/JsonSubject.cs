using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>A JSON value in generated code.</summary>
/// <param name="Expression">The C# expression that gives it; it has no side effect.</param>
/// <param name="Kinds">The kinds that it can still be of, where the code stands.</param>
internal sealed record JsonSubject(string Expression, JsonKinds Kinds = JsonKinds.Any)
{
    /// <summary>Where its members were found, when it is the object that is being checked.</summary>
    public FoundMembers? Members { get; init; }

    /// <summary>The same, known to be of some kinds.</summary>
    public JsonSubject Narrow(JsonKinds kinds) => this with { Kinds = Kinds & kinds };
}
