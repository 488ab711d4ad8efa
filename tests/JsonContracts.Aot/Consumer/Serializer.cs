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
        Refuse("""{"Name":"one","Requests":[{"positivePrompt":1}]}""", options);
    }

    private static JsonTypeInfo<T> InfoOf<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    private static void Write<T>(T value, JsonSerializerOptions options)
    {
        var json = JsonSerializer.Serialize(value, InfoOf<T>(options));
        Console.WriteLine(json);
        Console.WriteLine(json == JsonSerializer.Serialize(JsonSerializer.Deserialize(json, InfoOf<T>(options))!, InfoOf<T>(options)));
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

[JsonSerializable(typeof(Batch))]
internal sealed partial class BatchJsonContext : JsonSerializerContext;
