using System.Text.Json.Serialization;
using Acme.Tickets;
using JsonContracts;

namespace Acme.Everyday;

/// <summary>A type of this program that holds contracts and the types of their members.</summary>
internal sealed record Board(string Name, ValueList<Ticket> Tickets, Ticket? Pinned = null)
{
    public ValueMap<Column>? Columns { get; init; }

    public TicketState? Filter { get; init; }

    public TicketOwner? Owner { get; init; }

    public required JsonData Theme { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<int?> Limit { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<ValueList<string>?> Members { get; init; }
}

/// <summary>A type of this program inside a map.</summary>
internal sealed record Column(int Width, ValueList<double> Marks);

[JsonSerializable(typeof(Board))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class BoardJsonContext : JsonSerializerContext;
