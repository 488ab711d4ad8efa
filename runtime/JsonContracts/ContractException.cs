using System;
using System.Text.Json;

namespace JsonContracts;

/// <summary>
/// A value breaks its contract. The message lists every violation, one a line; <see cref="JsonException.Path"/> is the place of the first one,
/// in the words of the serializer (<c>$.inputs.frameImages[0]</c>).
/// </summary>
public sealed class ContractException : JsonException
{
    /// <summary>An exception that carries <paramref name="violations"/>.</summary>
    /// <param name="violations">What is wrong with the value.</param>
    public ContractException(ContractViolations violations)
        : this(violations, null)
    {
    }

    /// <summary>An exception that carries <paramref name="violations"/> and what led to it.</summary>
    /// <param name="violations">What is wrong with the value.</param>
    /// <param name="innerException">The exception behind it, if any.</param>
    public ContractException(ContractViolations violations, Exception? innerException)
        : base(violations.ToString(), JsonPath.Of(violations), null, null, innerException) => Violations = violations;

    /// <summary>What is wrong with the value.</summary>
    public ContractViolations Violations { get; }
}
