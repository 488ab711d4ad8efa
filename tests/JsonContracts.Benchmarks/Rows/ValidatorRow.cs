using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using JsonContracts.Benchmarks.Inputs;
using JsonContracts.Benchmarks.Peers;

namespace JsonContracts.Benchmarks.Rows;

/// <summary>
/// Checking a text against the whole schema, beside validators that read the schema while the program runs. One of them stops after a
/// thousand calls an hour without a licence, so this row runs less often than the others.
/// </summary>
public class ValidatorRow
{
    private const int Repeated = 100;

    public static IEnumerable<Input> Inputs => [Samples.Minimal, Samples.Full, Samples.Broken];

    [ParamsSource(nameof(Inputs))]
    public Input Input { get; set; } = null!;

    /// <summary>A hundred at a time: the few calls of this row would be too short to be timed when each takes less than a microsecond.</summary>
    [Benchmark(OperationsPerInvoke = Repeated)]
    public int Ours()
    {
        var violations = 0;
        for (var i = 0; i < Repeated; i++) violations += Input.Violations();
        return violations;
    }

    [Benchmark]
    public int NJsonSchema() => SchemaValidators.Older(Input.Utf8);

    [Benchmark]
    public int NewtonsoftSchema() => SchemaValidators.Newtonsoft(Input.Utf8);
}
