using System;
using System.Collections;
using System.Collections.Generic;

namespace JsonContracts;

/// <summary>All violations of one value, in the order in which they were found. None means that the value is valid.</summary>
public readonly struct ContractViolations : IReadOnlyList<ContractViolation>
{
    private readonly ContractViolation[]? _items;

    internal ContractViolations(ContractViolation[] items, bool isComplete)
    {
        _items = items;
        IsTruncated = !isComplete;
    }

    /// <summary>No violation: the value is valid.</summary>
    public static ContractViolations None => default;

    /// <summary>Whether there is no violation, so that the value is valid.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>
    /// Whether the check stopped because <see cref="ViolationSink.Capacity"/> was reached, so that there may be more violations.
    /// </summary>
    public bool IsTruncated { get; }

    /// <summary>How many violations there are, from 0 to <see cref="ViolationSink.Capacity"/>.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>The violation at a place of the list, from 0 to <see cref="Count"/> - 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no violation at that place.</exception>
    public ContractViolation this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _items![index];
        }
    }

    /// <summary>Throws when there is a violation.</summary>
    /// <exception cref="ContractException">There is at least one violation.</exception>
    public void ThrowIfAny()
    {
        if (!IsEmpty) throw new ContractException(this);
    }

    /// <inheritdoc/>
    public IEnumerator<ContractViolation> GetEnumerator() => ((IEnumerable<ContractViolation>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The sentences of all violations, one a line; empty when there is none.</summary>
    public override string ToString()
    {
        var lines = new List<string>();
        foreach (var violation in this) lines.Add(violation.Message);
        if (IsTruncated) lines.Add(FormattableString.Invariant($"Only the first {Count} violations are listed."));
        return string.Join('\n', lines);
    }
}
