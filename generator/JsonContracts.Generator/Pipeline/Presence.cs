using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Generator.Pipeline;

/// <summary>Steps that have nothing to say of some of their inputs.</summary>
internal static class Presence
{
    /// <summary>The values without the missing ones, in one step.</summary>
    public static IncrementalValuesProvider<T> Present<T>(this IncrementalValuesProvider<T?> values)
        where T : class => values.SelectMany((value, _) => value is null ? ImmutableArray<T>.Empty : ImmutableArray.Create(value));
}
