using System.Collections.Generic;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>A rule about a value as a whole: it names no members, and the value as a whole obeys or breaks it.</summary>
/// <param name="Keyword">The keyword.</param>
public abstract record ValueRule(string Keyword) : AssertionRule(Keyword)
{
    /// <inheritdoc/>
    internal sealed override IEnumerable<string> NamedMembers => [];

    /// <inheritdoc/>
    internal sealed override string? WantedMembers => null;

    /// <inheritdoc/>
    internal sealed override Verdict Judge(IJudgement judgement, JsonValue instance, InstancePath? path) =>
        judgement.Noted(Judge(instance), this, instance, path);

    /// <inheritdoc/>
    internal sealed override void Write(IRuleWriter writer) => writer.Value(Keyword, ToJson());

    private protected abstract Verdict Judge(JsonValue instance);

    /// <summary>The value of the keyword.</summary>
    private protected abstract string ToJson();
}
