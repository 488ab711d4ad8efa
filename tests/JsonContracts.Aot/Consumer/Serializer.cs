using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using JsonContracts.Runware;

namespace JsonContracts.Aot.Consumer;

/// <summary>Uses the generated contexts through JsonSerializer, alone and beside one of the program's own.</summary>
internal static class Serializer
{
    public static void Show()
    {
        var json = JsonSerializer.Serialize(Requests.Full, RunwareJsonContext.Default.KlingVideo26Standard);
        Console.WriteLine(json);
        Console.WriteLine(Requests.Full.Equals(JsonSerializer.Deserialize(json, RunwareJsonContext.Default.KlingVideo26Standard)));

        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(RunwareJsonContext.Default, ConsumerJsonContext.Default, BatchJsonContext.Default) };
        Write(new Batch("two", [Requests.Minimal, Requests.Full]), options);
        Write(new Customer { Name = "n" }, options);
        Write(new KlingVideo26Standard[] { Requests.Minimal }, options);
        Write(new List<KlingVideo26Standard> { Requests.Full }, options);
        Write(new Plan("one", [1, 2], Requests.Minimal) { Weights = ValueMap.Create(("a", 0.5)), Frame = Frame.Last, Seed = null, Days = new([new DateOnly(2026, 2, 28)]) }, options);
        Read("""{"Name":"none","Ids":[],"Spare":null,"Weights":null,"Frame":null,"Data":null,"Length":"00:01:00","Counts":{"a":1}}""", options);
        Refuse("""{"Name":"one","Requests":[{"positivePrompt":1}]}""", options);
    }

    private static JsonTypeInfo<T> InfoOf<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    private static void Write<T>(T value, JsonSerializerOptions options)
    {
        var json = JsonSerializer.Serialize(value, InfoOf<T>(options));
        Console.WriteLine(json);
        Console.WriteLine(json == JsonSerializer.Serialize(JsonSerializer.Deserialize(json, InfoOf<T>(options))!, InfoOf<T>(options)));
    }

    /// <summary>Nothing in the program makes such values but the serializer.</summary>
    private static void Read(string json, JsonSerializerOptions options)
    {
        var plan = JsonSerializer.Deserialize(json, InfoOf<Plan>(options))!;
        Console.WriteLine($"{plan} {plan == JsonSerializer.Deserialize(JsonSerializer.Serialize(plan, InfoOf<Plan>(options)), InfoOf<Plan>(options))}");
    }

    private static void Refuse(string json, JsonSerializerOptions options)
    {
        try
        {
            JsonSerializer.Deserialize(json, InfoOf<Batch>(options));
        }
        catch (ContractException refusal)
        {
            Report.Violations(refusal.Violations);
        }
    }
}

/// <summary>A type of the program that holds contracts.</summary>
internal sealed record Batch(string Name, IReadOnlyList<KlingVideo26Standard> Requests);

/// <summary>A type of the program that holds a contract, and the types of contracts' members.</summary>
internal sealed record Plan(string Name, ValueList<int> Ids, KlingVideo26Standard? Spare = null)
{
    public ValueMap<double>? Weights { get; init; }

    public Frame? Frame { get; init; }

    public JsonData Data { get; init; } = true;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<int?> Seed { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<ValueList<DateOnly>?> Days { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<TimeSpan?> Length { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<ValueMap<long>?> Counts { get; init; }
}

[JsonSerializable(typeof(Batch))]
[JsonSerializable(typeof(Plan))]
internal sealed partial class BatchJsonContext : JsonSerializerContext;
