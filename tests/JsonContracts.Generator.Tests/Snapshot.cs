using System;
using System.IO;
using System.Linq;

namespace JsonContracts.Generator.Tests;

/// <summary>
/// Compares text with a file of the repository, by the conventions of Verify: <c>Test.Method_parameter=value.verified.cs</c> holds
/// what is right; on a difference <c>.received.cs</c> appears beside it and the test fails with the difference. To accept what is
/// received, run the tests with the environment variable <c>ACCEPT_SNAPSHOTS=true</c>, and look at what the version control says.
/// </summary>
internal static class Snapshot
{
    private static readonly string s_folder = Repository.At("tests", "JsonContracts.Generator.Tests", "Snapshots");

    private static bool IsAccepting => string.Equals(Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Every file that holds what is right, by its name without ending.</summary>
    public static string[] Names => Directory.EnumerateFiles(s_folder, "*.verified.cs").Select(path => Path.GetFileName(path)[..^".verified.cs".Length]).ToArray();

    /// <summary>Fails when <paramref name="received"/> is not what the file says.</summary>
    /// <param name="name">The name of the file without ending.</param>
    /// <param name="received">What the generator wrote.</param>
    public static void Verify(string name, string received)
    {
        var verifiedPath = Path.Combine(s_folder, name + ".verified.cs");
        var receivedPath = Path.Combine(s_folder, name + ".received.cs");
        var verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (verified == received)
        {
            File.Delete(receivedPath);
            return;
        }

        if (IsAccepting)
        {
            File.WriteAllText(verifiedPath, received);
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        Assert.Fail(verified is null ? $"{name} has no verified file yet; {receivedPath} holds what was received." : $"{name} differs from its verified file:\n{Difference(verified, received)}");
    }

    /// <summary>The lines around the first difference, and how far it goes.</summary>
    private static string Difference(string verified, string received)
    {
        var (old, now) = (verified.Split('\n'), received.Split('\n'));
        var start = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = old.Reverse().Zip(now.Reverse()).TakeWhile(pair => pair.First == pair.Second).Take(Math.Min(old.Length, now.Length) - start).Count();
        var before = old[Math.Max(0, start - 3)..start].Select(line => "  " + line);
        var removed = old[start..^end].Take(40).Select(line => "- " + line);
        var added = now[start..^end].Take(40).Select(line => "+ " + line);
        return string.Join('\n', [FormattableString.Invariant($"@@ line {start + 1} @@"), .. before, .. removed, .. added]);
    }
}
