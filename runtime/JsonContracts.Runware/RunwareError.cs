using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Text.Json;

namespace JsonContracts.Runware;

/// <summary>One problem as the service described it, with everything it said.</summary>
public sealed class RunwareError
{
    /// <summary>Short name of the problem, <c>invalidPositivePrompt</c> for example. Empty when the service gave none.</summary>
    public required string Code { get; init; }

    /// <summary>Explanation for people. Empty when the service gave none.</summary>
    public string Message { get; init; } = "";

    /// <summary>What kind of problem the code stands for.</summary>
    public RunwareErrorCategory Category { get; init; }

    /// <summary>The request parameters at fault, with dots for nested ones. Several when a rule spans them; may be empty.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>The type that was expected: <c>string</c>, <c>integer</c>, <c>float</c> …</summary>
    public string? Type { get; init; }

    /// <summary>Address of a page about the problem.</summary>
    public string? Documentation { get; init; }

    /// <summary>The operation of the task that failed; that of the request when the service left it out.</summary>
    public string? TaskType { get; init; }

    /// <summary>The task that failed; that of the request when the service left it out.</summary>
    public Guid? TaskUuid { get; init; }

    /// <summary><c>error</c> when this is the failure of one generation of a task that was accepted.</summary>
    public string? Status { get; init; }

    /// <summary>The smallest value allowed, when the service names it.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The largest value allowed, when the service names it.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The step that values must be a multiple of, when the service names it.</summary>
    public decimal? Multiplier { get; init; }

    /// <summary>The default of the parameter, when the service names it.</summary>
    public JsonElement? Default { get; init; }

    /// <summary>The values allowed, when the service lists them. Empty otherwise.</summary>
    public IReadOnlyList<JsonElement> AllowedValues { get; init; } = [];

    /// <summary>Members that no property above stands for, by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;

    /// <summary>The JSON this was read from. Empty for a problem that this client found itself.</summary>
    public string Json { get; init; } = "";

    /// <summary>True when the same request may succeed later.</summary>
    public bool IsRetryable => ErrorCatalogue.IsRetryable(Category);

    /// <summary>True when the service, rather than this client, tied the problem to its task.</summary>
    internal bool NamesItsTask { get; init; }

    /// <summary>The problem in one line.</summary>
    public override string ToString() => ErrorText.Of(this);
}
