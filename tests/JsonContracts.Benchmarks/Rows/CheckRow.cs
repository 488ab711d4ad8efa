using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using JsonContracts.Benchmarks.Inputs;

namespace JsonContracts.Benchmarks.Rows;

/// <summary>Checking a text against the whole schema, beside merely parsing it.</summary>
public class CheckRow
{
    public static IEnumerable<Input> Inputs => Samples.All;

    [ParamsSource(nameof(Inputs))]
    public Input Input { get; set; } = null!;

    [Benchmark]
    public bool Ours() => Input.IsValid();

    [Benchmark]
    public bool ParseDocument() => Input.ParseDocument();
}
