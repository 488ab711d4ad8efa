using System.Collections.Generic;
using System.Linq;
using Contracts.Generator.Models;
using Contracts.Schema;

namespace Contracts.Generator.Emission;

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

/// <summary>
/// The members of the object that is being checked. One loop has found them all; those that several rules look at get a local.
/// </summary>
internal sealed class FoundMembers(RecordModel model, CheckScope scope)
{
    private readonly Dictionary<string, string> _locals = [];

    /// <summary>The expression of the place of a member; null when the record has no such member.</summary>
    public string? PlaceOf(string name)
    {
        var index = model.Properties.TakeWhile(property => property.WireName != name).Count();
        return index < model.Properties.Count ? Place(index) : null;
    }

    /// <summary>The expression of the place of the member that stands there in the schema.</summary>
    public static string Place(int index) => $"at[{index}]";

    /// <summary>The local that holds a member for all rules; null when the record has no such member.</summary>
    public string? Local(string name)
    {
        if (PlaceOf(name) is null) return null;
        if (!_locals.TryGetValue(name, out var local)) _locals[name] = local = scope.Local(name);
        return local;
    }

    /// <summary>The local of a member, when some rule has asked for it.</summary>
    public string? Asked(string name) => _locals.TryGetValue(name, out var local) ? local : null;

    /// <summary>Writes the locals that were asked for.</summary>
    public void Declare(CodeWriter code, string json)
    {
        foreach (var local in _locals) code.Line($"var {local.Value} = {json}.At({PlaceOf(local.Key)});");
    }
}
