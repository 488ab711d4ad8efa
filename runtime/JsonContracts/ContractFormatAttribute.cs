using System;

namespace JsonContracts;

/// <summary>
/// Marks the method that decides a <c>format</c> of one's own, for the contracts of the same project: <c>static bool</c>, of one
/// <see cref="ReadOnlySpan{T}"/> of characters, and at least internal. Generated checks call it, and nothing is registered while the
/// program starts. Without it, a format that no draft defines describes values and refuses none.
/// </summary>
/// <example>
/// <code>
/// [ContractFormat("iban")]
/// internal static bool IsIban(ReadOnlySpan&lt;char&gt; text) => text.Length is >= 15 and &lt;= 34;
/// </code>
/// </example>
/// <param name="name">What <c>format</c> calls it. Formats of the drafts are decided already.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ContractFormatAttribute(string name) : Attribute
{
    /// <summary>What <c>format</c> calls it.</summary>
    public string Name { get; } = name;
}
