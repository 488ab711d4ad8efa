using System;
using System.ComponentModel;
using System.Diagnostics;

namespace JsonContracts.Cli.Tests;

/// <summary>A test that sends signals as Unix knows them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "Windows has no SIGINT to send to another process.";
    }
}

/// <summary>A test that asks ffprobe.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsFfprobeAttribute : FactAttribute
{
    public NeedsFfprobeAttribute()
    {
        try
        {
            using var ffprobe = Process.Start(new ProcessStartInfo("ffprobe", ["-version"]) { RedirectStandardOutput = true });
        }
        catch (Win32Exception)
        {
            Skip = "ffprobe is not installed.";
        }
    }
}
