using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace JsonContracts.Tests.Samples;

/// <summary>A type of a program that holds something of ours in every place where a type can.</summary>
internal sealed class Own<T>
{
    public T Set { get; set; } = default!;

    public required T Required { get; init; }

    public T[] Array { get; set; } = [];

    public List<T> List { get; set; } = [];

    public Dictionary<string, T> ByName { get; set; } = [];
}

/// <summary>The same through the parameters of a constructor, one of them optional.</summary>
internal sealed record Made<T>(T First, IReadOnlyList<T> Others, T? Last = default);

/// <summary>A type of a program that stands inside ours.</summary>
internal sealed record Spot([property: JsonPropertyName("x")] int X, [property: JsonPropertyName("near")] ValueList<Spot>? Near = null);

/// <summary>Members that may be absent.</summary>
internal sealed record Sparse
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<int?> Number { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> Text { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<ValueList<int>?> List { get; init; }
}

/// <summary>A contract that has to be there, and one that need not.</summary>
internal sealed record Kept(Parcel Parcel, Parcel? Spare = null);

/// <summary>A member that nobody leaves out.</summary>
internal sealed record Careless(Optional<int?> Number);

/// <summary>What needs metadata that nothing mentions.</summary>
internal sealed record Unlisted(Optional<Dictionary<string, Guest>> Guests);

internal sealed record Guest(string Name);
