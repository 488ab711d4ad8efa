using System.Diagnostics.CodeAnalysis;

namespace JsonContracts;

/// <summary>
/// What the generator writes for every type that stands for a JSON object, union or wrapper. <see cref="JsonContract"/> and
/// <see cref="ContractJsonConverter{T}"/> build reading, checking and writing on these four members.
/// </summary>
/// <remarks>
/// A check has two ways of working. Without a sink it stops at the first broken rule and returns false. With a sink it reports
/// every broken rule and goes on; it then returns true unless the sink is full.
/// </remarks>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonContract<TSelf>
    where TSelf : class, IJsonContract<TSelf>
{
    /// <summary>
    /// Reads one value. Only the structure is looked at, so <see cref="Check"/> is still needed.
    /// </summary>
    /// <param name="json">The value in its text.</param>
    /// <param name="value">The value, or null when it could not be read.</param>
    /// <returns>False at the first structural fault, after word of its place was left with <see cref="JsonView.Refuse"/>.</returns>
    static abstract bool TryRead(JsonView json, [NotNullWhen(true)] out TSelf? value);

    /// <summary>Checks a JSON value against the whole schema.</summary>
    /// <param name="json">The value in its text.</param>
    /// <param name="sink">Where violations go, or null to stop at the first one.</param>
    /// <returns>Whether to go on: false when a rule is broken and there is no sink, or when the sink is full.</returns>
    static abstract bool CheckJson(JsonView json, ViolationSink? sink);

    /// <summary>Checks this value against the rules that its type does not hold by itself.</summary>
    /// <param name="sink">Where violations go, or null to stop at the first one.</param>
    /// <returns>Whether to go on: false when a rule is broken and there is no sink, or when the sink is full.</returns>
    bool Check(ViolationSink? sink);

    /// <summary>Writes this value as JSON, without checking it.</summary>
    /// <param name="output">The output, at a place where a value may stand.</param>
    void WriteTo(ref JsonOutput output);
}
