using System;
using System.Diagnostics;
using System.Threading;
using JsonContracts.Benchmarks.Generated;
using JsonContracts.Benchmarks.Inputs;
using JsonContracts.Benchmarks.Peers;

namespace JsonContracts.Benchmarks;

/// <summary>
/// Runs every road on every input until the runtime has compiled it for good, which it does in the background. Otherwise the road that
/// is measured first would be measured before that.
/// </summary>
internal static class WarmUp
{
    private const int Rounds = 5;
    private static readonly TimeSpan s_each = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(400);

    public static void Run()
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var input in Samples.All)
            {
                Action[] roads =
                [
                    () => input.Write(), () => input.WriteThroughSerializer(), () => input.WriteFastPath(), () => input.WriteMetadata(), () => input.WriteSegments(),
                    () => input.Read(), () => input.ReadThroughSerializer(), () => input.ReadMetadata(), () => input.ReadByHand(), () => input.Walk(),
                    () => input.IsValid(), () => input.ParseDocument(),
                ];
                foreach (var road in roads) Repeat(road);
            }

            Compare(Samples.Minimal);
            Compare(Samples.Full);
            Repeat(() => Samples.Broken.Violations());

            Thread.Sleep(s_pause);
        }
    }

    private static void Compare(Input<KlingVideo26Standard, KlingRequest> input)
    {
        var (other, otherPeer) = (input.Read(), (KlingRequest)input.ReadMetadata());
        Repeat(() => input.Value.Equals(other));
        Repeat(() => DeepEquality.Equal(input.Peer, otherPeer));
        Repeat(() => input.Value.GetHashCode());
        Repeat(() => DeepEquality.Hash(input.Peer));
    }

    private static void Repeat(Action road)
    {
        var watch = Stopwatch.StartNew();
        do road();
        while (watch.Elapsed < s_each);
    }
}
