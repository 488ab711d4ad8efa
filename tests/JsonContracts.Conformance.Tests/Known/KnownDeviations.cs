using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace JsonContracts.Conformance.Tests.Known;

/// <summary>
/// What a suite finds and is known to find: a file of keys, below the reason that holds for them. An entry that deviates no longer
/// fails the suite just as one that is new.
/// </summary>
internal sealed class KnownDeviations
{
    private readonly Dictionary<string, string> _reasons;

    private KnownDeviations(Dictionary<string, string> reasons) => _reasons = reasons;

    private KnownDeviations(IEnumerable<string> lines)
    {
        _reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        var reason = "";
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal)) reason = line[2..];
            else _reasons.Add(line, reason);
        }
    }

    /// <summary>The deviations that the file of a suite lists.</summary>
    public static KnownDeviations Of(string suite) => new(Lines(suite));

    /// <summary>Those of them that a part of the suite can find.</summary>
    public KnownDeviations Where(Func<string, bool> isPart) => new(_reasons.Where(one => isPart(one.Key)).ToDictionary(StringComparer.Ordinal));

    /// <summary>The lines of a table that lies beside this class.</summary>
    public static IEnumerable<string> Lines(string table)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(table) ?? throw new ArgumentException($"There is no table {table}.", nameof(table));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries);
    }

    /// <summary>Whether a key is listed.</summary>
    public bool Contains(string key) => _reasons.ContainsKey(key);

    /// <summary>Fails when what was found is not what is listed.</summary>
    /// <param name="found">The keys that deviate, each with what is wrong.</param>
    public void Expect(IReadOnlyDictionary<string, string> found)
    {
        var unknown = found.Where(one => !_reasons.ContainsKey(one.Key)).Select(one => $"{one.Key}\n    {one.Value}").ToList();
        var mended = _reasons.Where(one => !found.ContainsKey(one.Key)).Select(one => $"{one.Key}\n    deviates no longer, though {one.Value}").ToList();
        Assert.True(unknown.Count + mended.Count == 0, $"{unknown.Count} unknown deviations, {mended.Count} mended ones\n" + string.Join('\n', unknown.Concat(mended)));
    }
}
