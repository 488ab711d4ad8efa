using System;
using System.Diagnostics;
using System.Threading;
using Contracts.Benchmarks.Inputs;

namespace Contracts.Benchmarks;

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
                    () => input.Read(), () => input.ReadThroughSerializer(), () => input.ReadMetadata(), () => input.Walk(),
                    () => input.IsValid(), () => input.ParseDocument(),
                ];
                foreach (var road in roads) Repeat(road);
            }

            Thread.Sleep(s_pause);
        }
    }

    private static void Repeat(Action road)
    {
        var watch = Stopwatch.StartNew();
        do road();
        while (watch.Elapsed < s_each);
    }
}
