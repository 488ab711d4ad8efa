using System;
using System.Collections.Generic;

namespace JsonContracts;

/// <summary>
/// What types have said of the values of one text. A choice between types that contain themselves may ask the same of one value at each of
/// its levels; with the answers kept, the time is linear in the text.
/// </summary>
internal sealed class VerdictMemo
{
    private readonly Dictionary<(Type Type, int Place), Verdict> _verdicts = [];

    private enum Verdict
    {
        Valid,
        Broken,

        /// <summary>Broken, and every violation was reported.</summary>
        Reported,
    }

    /// <summary>Forgets everything, for the next text.</summary>
    public void Clear() => _verdicts.Clear();

    /// <inheritdoc cref="JsonCheck.Once{T}"/>
    public bool Ask<T>(JsonView json, ViolationSink? sink)
        where T : class, IJsonContract<T>
    {
        var isKnown = _verdicts.TryGetValue((typeof(T), json.Place), out var verdict);
        if (isKnown && verdict == Verdict.Valid) return true;
        if (sink is null) return !isKnown && Answer<T>(json);
        return isKnown && verdict == Verdict.Reported ? !sink.IsTruncated : Report<T>(json, sink);
    }

    private bool Answer<T>(JsonView json)
        where T : class, IJsonContract<T>
    {
        var isValid = T.CheckJson(json, null);
        _verdicts[(typeof(T), json.Place)] = isValid ? Verdict.Valid : Verdict.Broken;
        return isValid;
    }

    /// <summary>A check that ends because the sink is full knows nothing of the rest, but nobody asks after that.</summary>
    private bool Report<T>(JsonView json, ViolationSink sink)
        where T : class, IJsonContract<T>
    {
        var before = sink.Count;
        var goesOn = T.CheckJson(json, sink);
        _verdicts[(typeof(T), json.Place)] = sink.Count == before && goesOn ? Verdict.Valid : Verdict.Reported;
        return goesOn;
    }
}
