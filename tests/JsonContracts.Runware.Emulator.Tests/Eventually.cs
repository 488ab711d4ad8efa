using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Emulator.Tests;

/// <summary>Waits for what another thread or process does, as short as possible and a minute at most.</summary>
internal static class Eventually
{
    public static async Task IsTrueAsync(Func<bool> condition, Action? between = null)
    {
        for (var start = Stopwatch.GetTimestamp(); !condition();)
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(1), "It has not happened within a minute.");
            between?.Invoke();
            await Task.Delay(1);
        }
    }
}
