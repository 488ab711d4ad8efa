using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.IO.Pipelines;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;
using JsonContracts.Tests.Samples;

namespace JsonContracts.Tests;

/// <summary>All options here have a resolver of their own, so nothing falls back to reflection; the project also turns that off.</summary>
public partial class SerializerTests
{
    private const string Json = """{"label":"a","items":["lamp",{"name":"cup"}],"speed":"slow"}""";

    private static readonly Parcel Sample = new() { Label = "a", Items = ["lamp", new NamedItem { Name = "cup" }], Speed = Speed.Slow };

    [Fact]
    public void Reflection_is_off() => Assert.False(JsonSerializer.IsReflectionEnabledByDefault);

    [Fact]
    public void The_serializer_reads_and_writes_through_the_context()
    {
        Assert.Equal(Json, JsonSerializer.Serialize(Sample, ParcelJsonContext.Default.Parcel));
        Assert.Equal(Sample, JsonSerializer.Deserialize(Json, ParcelJsonContext.Default.Parcel));
        Assert.Equal(Json, JsonSerializer.Serialize(Sample, typeof(Parcel), ParcelJsonContext.Default));
        Assert.Equal(Sample, JsonSerializer.Deserialize(JsonNode.Parse(Json), ParcelJsonContext.Default.Parcel));
        Assert.Equal(Speed.Fast, JsonSerializer.Deserialize("\"FAST!\"", typeof(Speed), ParcelJsonContext.Default));
        Assert.Null(ParcelJsonContext.Default.GetTypeInfo(typeof(Uri)));
    }

    [Fact]
    public void Arrays_and_lists_of_roots_work()
    {
        Assert.Equal($"[{Json}]", JsonSerializer.Serialize([Sample], ParcelJsonContext.Default.ParcelArray));
        Assert.Equal([Sample, Sample], JsonSerializer.Deserialize($"[{Json},{Json}]", ParcelJsonContext.Default.ParcelArray)!);
        var list = (List<Parcel>)JsonSerializer.Deserialize($"[{Json}]", typeof(List<Parcel>), ParcelJsonContext.Default)!;
        Assert.Equal(Sample, Assert.Single(list));
    }

    [Fact]
    public void Contexts_combine()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(OrderJsonContext.Default, ParcelJsonContext.Default),
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = false,
        };
        var order = new Order(7, Sample, null, [Sample], JsonData.Parse("{\"a\":null}"));
        var json = JsonSerializer.Serialize(order, options);

        Assert.Equal($$$"""{"number":7,"parcel":{{{Json}}},"spare":null,"others":[{{{Json}}}],"data":{"a":null}}""", json);
        var again = JsonSerializer.Deserialize<Order>(json, options)!;
        Assert.Equal((order.Number, order.Parcel, order.Spare, order.Data), (again.Number, again.Parcel, again.Spare, again.Data));
        Assert.Equal(order.Others, again.Others);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public async Task Streams_are_read_in_whatever_pieces_they_come(int pieceSize)
    {
        var parcel = new Parcel { Label = new string('é', 3000), Items = [.. Enumerable.Range(0, 300).Select(i => (ParcelItem)new NamedItem { Name = $"n{i}", Count = 1 })] };
        var utf8 = JsonSerializer.SerializeToUtf8Bytes([parcel, Sample], ParcelJsonContext.Default.ParcelArray);
        await using var stream = new Pieces(utf8, pieceSize);

        Assert.Equal([parcel, Sample], (await JsonSerializer.DeserializeAsync(stream, ParcelJsonContext.Default.ParcelArray))!);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public async Task Pipes_are_read_in_whatever_pieces_they_come(int pieceSize)
    {
        var utf8 = JsonSerializer.SerializeToUtf8Bytes([Sample, Sample], ParcelJsonContext.Default.ParcelArray);
        var pipe = PipeReader.Create(new Pieces(utf8, pieceSize), new StreamPipeReaderOptions(bufferSize: 16, minimumReadSize: 1));

        Assert.Equal([Sample, Sample], (await JsonSerializer.DeserializeAsync(pipe, ParcelJsonContext.Default.ParcelArray))!);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Input_cut_off_at_any_byte_is_a_JsonException(int pieceSize)
    {
        var utf8 = Encoding.UTF8.GetBytes(Json);
        for (var length = 0; length < utf8.Length; length++)
        {
            var start = utf8[..length];
            Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(start, ParcelJsonContext.Default.Parcel));
            await using var stream = new Pieces(start, pieceSize);
            await Assert.ThrowsAnyAsync<JsonException>(async () => await JsonSerializer.DeserializeAsync(stream, ParcelJsonContext.Default.Parcel));
        }
    }

    /// <summary>The serializer stops at its own limit; where it is told to go on, the contract stops at its own.</summary>
    [Theory]
    [InlineData(63, 64, "")]
    [InlineData(64, 64, "The maximum configured depth of 64 has been exceeded")]
    [InlineData(100_000, 64, "The maximum configured depth of 64 has been exceeded")]
    [InlineData(63, 1_000_000, "")]
    [InlineData(199, 200, "")]
    [InlineData(200, 200, "The maximum configured depth of 200 has been exceeded")]
    [InlineData(999, 1_000_000, "")]
    [InlineData(1000, 1_000_000, "The text is nested too deep")]
    [InlineData(100_000, 1_000_000, "The text is nested too deep")]
    public async Task Text_nested_too_deep_is_refused_clearly(int depth, int limit, string message)
    {
        var context = new ParcelJsonContext(new JsonSerializerOptions { MaxDepth = limit });
        var utf8 = Encoding.UTF8.GetBytes($$"""{"label":"a","x":{{new string('[', depth)}}{{new string(']', depth)}}}""");
        await using var stream = new Pieces(utf8, 10_000);
        Func<Task<Parcel?>>[] roads =
        [
            () => Task.FromResult(JsonSerializer.Deserialize(utf8, context.Parcel)),
            () => Task.FromResult(Deserialize(Segments.Of(utf8, 7), limit, context)),
            async () => await JsonSerializer.DeserializeAsync(stream, context.Parcel),
        ];
        foreach (var road in roads)
        {
            if (message.Length == 0) Assert.Equal("a", (await road())!.Label);
            else Assert.Contains(message, (await Assert.ThrowsAnyAsync<JsonException>(road)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Streams_are_read_item_by_item()
    {
        await using var stream = new Pieces(Encoding.UTF8.GetBytes($"[{Json},{Json}]"), 5);
        var read = new List<Parcel?>();
        await foreach (var parcel in JsonSerializer.DeserializeAsyncEnumerable(stream, ParcelJsonContext.Default.Parcel)) read.Add(parcel);

        Assert.Equal([Sample, Sample], read);
    }

    [Fact]
    public async Task Streams_are_written()
    {
        await using var stream = new MemoryStream();
        await JsonSerializer.SerializeAsync(stream, [Sample], ParcelJsonContext.Default.ParcelArray);

        Assert.Equal($"[{Json}]", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Violations_arrive_as_an_exception_with_all_of_them()
    {
        var exception = Assert.Throws<ContractException>(() => JsonSerializer.Deserialize("""{"weight":31,"speed":"warp"}""", ParcelJsonContext.Default.Parcel));

        Assert.Equal(["/weight", "/speed", "/label"], exception.Violations.Select(violation => violation.Pointer));
        Assert.Equal("enum", Assert.Throws<ContractException>(() => JsonSerializer.Deserialize("5", typeof(Speed), ParcelJsonContext.Default)).Violations[0].Keyword);
    }

    [Fact]
    public void Options_of_the_serializer_count()
    {
        var lenient = new ParcelJsonContext(new JsonSerializerOptions { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip });

        Assert.Equal("a", JsonSerializer.Deserialize("""{"label":/* it */"a",}""", lenient.Parcel)!.Label);
        var exception = Assert.Throws<ContractException>(() => JsonSerializer.Deserialize("""{"label":/* it */"",}""", lenient.Parcel));
        Assert.Equal("/label", Assert.Single(exception.Violations).Pointer);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[1]")]
    public void Null_and_other_kinds_are_refused(string json) =>
        Assert.Throws<ContractException>(() => JsonSerializer.Deserialize(json, ParcelJsonContext.Default.Parcel));

    [Theory]
    [InlineData("")]
    [InlineData("{\"label\":")]
    [InlineData("{\"label\":\"a\"")]
    [InlineData("{\"label\":\"a\\ud800\"}")]
    [InlineData("{\"label\":\"a\",\"\\ud800\":1}")]
    public void Text_that_is_not_JSON_is_a_JsonException(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, ParcelJsonContext.Default.Parcel));

    [Fact]
    public void Pieces_of_a_sequence_are_read()
    {
        var reader = new Utf8JsonReader(Segments.Of(Encoding.UTF8.GetBytes(Json), 3));

        Assert.Equal(Sample, JsonSerializer.Deserialize(ref reader, ParcelJsonContext.Default.Parcel));
        var bad = new Utf8JsonReader(Segments.Of(Encoding.UTF8.GetBytes("""{"label":"","weight":99}"""), 3));
        try
        {
            JsonSerializer.Deserialize(ref bad, ParcelJsonContext.Default.Parcel);
            Assert.Fail("The value is not valid.");
        }
        catch (ContractException exception)
        {
            Assert.Equal(2, exception.Violations.Count);
        }
    }

    private static Parcel? Deserialize(ReadOnlySequence<byte> utf8, int limit, ParcelJsonContext context)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = limit });
        return JsonSerializer.Deserialize(ref reader, context.Parcel);
    }

    /// <summary>A type of a consumer, with contracts as its members.</summary>
    internal sealed record Order(int Number, Parcel Parcel, Parcel? Spare, List<Parcel> Others, JsonData Data);

    [JsonSerializable(typeof(Order))]
    internal sealed partial class OrderJsonContext : JsonSerializerContext;

    /// <summary>A stream that hands out few bytes at a time.</summary>
    private sealed class Pieces(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, System.Threading.CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
