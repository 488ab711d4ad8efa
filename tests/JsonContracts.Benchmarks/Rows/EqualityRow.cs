using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using JsonContracts.Benchmarks.Generated;
using JsonContracts.Benchmarks.Inputs;
using JsonContracts.Benchmarks.Peers;

namespace JsonContracts.Benchmarks.Rows;

/// <summary>Comparing two equal requests all the way down, and hashing one.</summary>
public class EqualityRow
{
    public static IEnumerable<Input> Inputs => [Samples.Minimal, Samples.Full];

    [ParamsSource(nameof(Inputs))]
    public Input Input { get; set; } = null!;

    private KlingVideo26Standard _one = null!;
    private KlingVideo26Standard _other = null!;
    private KlingRequest _peer = null!;
    private KlingRequest _otherPeer = null!;

    [GlobalSetup]
    public void Setup()
    {
        var input = (Input<KlingVideo26Standard, KlingRequest>)Input;
        (_one, _peer) = (input.Value, input.Peer);
        (_other, _otherPeer) = ((KlingVideo26Standard)input.Read(), (KlingRequest)input.ReadMetadata());
    }

    [Benchmark]
    public bool Ours() => _one.Equals(_other);

    [Benchmark]
    public bool HandWritten() => DeepEquality.Equal(_peer, _otherPeer);

    [Benchmark]
    public int OursHash() => _one.GetHashCode();

    [Benchmark]
    public int HandWrittenHash() => DeepEquality.Hash(_peer);
}
