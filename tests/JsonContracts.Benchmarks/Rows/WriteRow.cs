using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using JsonContracts.Benchmarks.Inputs;

namespace JsonContracts.Benchmarks.Rows;

/// <summary>Writing a value as UTF-8 into a buffer that is used again.</summary>
public class WriteRow
{
    public static IEnumerable<Input> Inputs => Samples.All;

    [ParamsSource(nameof(Inputs))]
    public Input Input { get; set; } = null!;

    [Benchmark]
    public int Ours() => Input.Write();

    [Benchmark]
    public int OursThroughSerializer() => Input.WriteThroughSerializer();

    [Benchmark]
    public int FastPath() => Input.WriteFastPath();

    [Benchmark]
    public int Metadata() => Input.WriteMetadata();

    [Benchmark]
    public int Segments() => Input.WriteSegments();
}
