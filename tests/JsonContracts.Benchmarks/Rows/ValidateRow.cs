using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using JsonContracts.Benchmarks.Generated;
using JsonContracts.Benchmarks.Inputs;
using JsonContracts.Benchmarks.Peers;

namespace JsonContracts.Benchmarks.Rows;

/// <summary>Checking a typed request, beside libraries that check rules written in C#.</summary>
public class ValidateRow
{
    public static IEnumerable<Input> Inputs => [Samples.Minimal, Samples.Full];

    [ParamsSource(nameof(Inputs))]
    public Input Input { get; set; } = null!;

    private KlingVideo26Standard _request = null!;
    private KlingRequest _peer = null!;

    [GlobalSetup]
    public void Setup()
    {
        var input = (Input<KlingVideo26Standard, KlingRequest>)Input;
        (_request, _peer) = (input.Value, input.Peer);
    }

    [Benchmark]
    public bool Ours() => _request.Validate().IsEmpty;

    [Benchmark]
    public bool FluentValidation() => FluentRules.IsValid(_peer);

    [Benchmark]
    public bool DataAnnotations() => AnnotatedRequest.IsValid(_peer);
}
