using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using JsonContracts.Benchmarks.Inputs;

namespace JsonContracts.Benchmarks.Rows;

/// <summary>Reading a text; only the generated code checks it as well.</summary>
public class ReadRow
{
    public static IEnumerable<Input> Inputs => Samples.All;

    [ParamsSource(nameof(Inputs))]
    public Input Input { get; set; } = null!;

    [Benchmark]
    public object Ours() => Input.Read();

    [Benchmark]
    public object OursThroughSerializer() => Input.ReadThroughSerializer();

    [Benchmark]
    public object Metadata() => Input.ReadMetadata();

    [Benchmark]
    public object ByHand() => Input.ReadByHand();

    [Benchmark]
    public int Walk() => Input.Walk();
}
