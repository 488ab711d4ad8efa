using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;

namespace JsonContracts.Benchmarks.Corpora;

/// <summary>Roads that take turns, so that all of them meet the same machine. What counts is the best pass of each.</summary>
internal static class Turns
{
    private const int WarmRounds = 5;

    private static readonly TimeSpan s_each = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan s_warm = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(300);

    /// <summary>Runs all roads until the runtime has compiled them for good, which it does in the background.</summary>
    public static void WarmUp(IReadOnlyList<Action> roads)
    {
        for (var i = 0; i < WarmRounds; i++)
        {
            foreach (var road in roads) BestOf(road, s_warm);
            Thread.Sleep(s_pause);
        }
    }

    /// <summary>The time that each road takes at its best, in nanoseconds.</summary>
    /// <param name="roads">The roads; a call is one pass.</param>
    /// <param name="rounds">How many turns each has.</param>
    public static IReadOnlyList<double> Best(IReadOnlyList<Action> roads, int rounds)
    {
        var best = roads.Select(_ => double.MaxValue).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < roads.Count; i++) best[i] = Math.Min(best[i], BestOf(roads[i], s_each));
        }

        return best;
    }

    private static double BestOf(Action road, TimeSpan time)
    {
        var best = double.MaxValue;
        var watch = Stopwatch.StartNew();
        do
        {
            var start = Stopwatch.GetTimestamp();
            road();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds);
        }
        while (watch.Elapsed < time);
        return best;
    }
}
