using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Generator.Emission;

/// <summary>A question about a value, as a C# condition and its opposite; or its answer, where the types decide it already.</summary>
internal sealed class Test
{
    private readonly IReadOnlyList<Test>? _parts;
    private readonly bool _isAll;

    private Test(string? condition, string? opposite, bool answer)
    {
        Condition = condition;
        Opposite = opposite;
        Answer = answer;
    }

    private Test(string condition, string opposite, IReadOnlyList<Test> parts, bool isAll)
        : this(condition, opposite, false)
    {
        _parts = parts;
        _isAll = isAll;
    }

    /// <summary>Always true.</summary>
    public static Test True => Known(true);

    /// <summary>Always false.</summary>
    public static Test False => Known(false);

    /// <summary>The condition, fit to stand beside <c>&amp;&amp;</c>; null when the answer is known.</summary>
    public string? Condition { get; }

    /// <summary>The condition that holds when <see cref="Condition"/> does not, just as fit.</summary>
    public string? Opposite { get; }

    /// <summary>The answer, when <see cref="Condition"/> is null.</summary>
    public bool Answer { get; }

    /// <summary>Whether it always holds.</summary>
    public bool IsTrue => Condition is null && Answer;

    /// <summary>Whether it never holds.</summary>
    public bool IsFalse => Condition is null && !Answer;

    /// <summary>A known answer.</summary>
    public static Test Known(bool answer) => new(null, null, answer);

    /// <summary>A condition with its opposite.</summary>
    public static Test Of(string condition, string opposite) => new(condition, opposite, false);

    /// <summary>A call or another expression that an exclamation mark can stand before.</summary>
    public static Test OfCall(string call) => Of(call, "!" + call);

    /// <summary>A comparison whose opposite is not the reverse comparison, because NaN fails both.</summary>
    public static Test OfComparison(string comparison) => Of(comparison, $"!({comparison})");

    /// <summary>Whether an expression matches one of some constant patterns.</summary>
    public static Test OfPatterns(string expression, IReadOnlyList<string> patterns) => patterns.Count == 1
        ? Of($"{expression} is {patterns[0]}", $"{expression} is not {patterns[0]}")
        : Of($"{expression} is {string.Join(" or ", patterns)}", $"{expression} is not ({string.Join(" or ", patterns)})");

    /// <summary>Whether all hold.</summary>
    public static Test All(IEnumerable<Test> tests) => Join(tests.ToList(), isAll: true);

    /// <summary>Whether one or more hold.</summary>
    public static Test Any(IEnumerable<Test> tests) => Join(tests.ToList(), isAll: false);

    /// <summary>The opposite.</summary>
    public Test Not() => Condition is null ? Known(!Answer)
        : _parts is null ? Of(Opposite!, Condition)
        : new Test(Opposite!, Condition, _parts.Select(part => part.Not()).ToList(), !_isAll);

    /// <summary>What is asked one after the other, when it is asked in the same way; so <c>(a || b) || a</c> becomes <c>a || b</c>.</summary>
    private IEnumerable<Test> PartsOf(bool isAll) => _parts is not null && _isAll == isAll ? _parts : [this];

    private static Test Join(List<Test> tests, bool isAll)
    {
        if (tests.Any(test => test.Condition is null && test.Answer != isAll)) return Known(!isAll);
        var open = tests.Where(test => test.Condition is not null).SelectMany(test => test.PartsOf(isAll)).GroupBy(test => test.Condition!).Select(same => same.First()).ToList();
        if (open.Count == 0) return Known(isAll);
        if (open.Count == 1) return open[0];
        var (all, any) = (isAll ? open.Select(test => test.Condition!) : open.Select(test => test.Opposite!), isAll ? open.Select(test => test.Opposite!) : open.Select(test => test.Condition!));
        var (joined, split) = (string.Join(" && ", all), "(" + string.Join(" || ", any) + ")");
        return isAll ? new Test(joined, split, open, true) : new Test(split, joined, open, false);
    }
}
