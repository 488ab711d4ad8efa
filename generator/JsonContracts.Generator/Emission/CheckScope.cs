using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Generator.Models;
using JsonContracts.Generator.Naming;

namespace JsonContracts.Generator.Emission;

/// <summary>What the checks of one generated type share: its private methods, its patterns, and names that are still free.</summary>
internal sealed class CheckScope(TypeModel model)
{
    /// <summary>So many words of a rule are enough to tell a method from its neighbours.</summary>
    private const int MostWords = 6;

    private readonly Dictionary<string, string> _patterns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _methods = new(StringComparer.Ordinal);
    private List<string> _locals = Parameters();
    private readonly List<KeyValuePair<string, string>> _bodies = [];

    /// <summary>The type whose members are written.</summary>
    public TypeModel Model { get; } = model;

    /// <summary>The static fields that hold the regular expressions.</summary>
    public IEnumerable<KeyValuePair<string, string>> Patterns => _patterns;

    /// <summary>The private methods that some code calls, directly or through each other, in the order in which they were asked for.</summary>
    public IEnumerable<string> Used(CodeWriter code)
    {
        if (_bodies.Count == 0) return [];
        var used = new HashSet<string>(StringComparer.Ordinal);
        var texts = new Queue<string>([code.ToString()]);
        while (texts.Count > 0)
        {
            var caller = texts.Dequeue();
            foreach (var method in _bodies)
            {
                if ((caller.Contains(method.Key + "(") || caller.Contains(method.Key + ")")) && used.Add(method.Key)) texts.Enqueue(method.Value.Substring(method.Value.IndexOf('{')));
            }
        }

        return _bodies.Where(method => used.Contains(method.Key)).Select(method => method.Value);
    }

    /// <summary>Begins another method, where all names are free again.</summary>
    public void BeginMethod() => _locals = Parameters();

    /// <summary>The field that holds a regular expression.</summary>
    public string Pattern(string netPattern)
    {
        if (!_patterns.TryGetValue(netPattern, out var name)) _patterns[netPattern] = name = Numbered("s_pattern", _patterns.Count);
        return name;
    }

    /// <summary>A name for a local that no other local of the method has: a pattern or out variable lives as long as the block around it.</summary>
    public string Local(string words)
    {
        var pascal = Identifier.Pascal(words);
        var name = Identifier.Camel(pascal);
        // A letter without a small form would leave the local with the name of the member.
        if (name == pascal) name = "the" + name;
        var free = name;
        for (var count = 2; _locals.Contains(free); count++) free = name + count.ToString(CultureInfo.InvariantCulture);
        _locals.Add(free);
        return free;
    }

    /// <summary>
    /// A private method that answers whether a value satisfies some rules. It reports nothing, because nobody wants to know why a
    /// condition does not hold. Two equal bodies become one method.
    /// </summary>
    /// <param name="parameter">Its parameter.</param>
    /// <param name="summary">What it asks, in English.</param>
    /// <param name="body">Writes the statements before the final <c>return true;</c>.</param>
    public string Condition(string parameter, string summary, Action<CodeWriter> body)
    {
        var code = new CodeWriter();
        var (locals, isSilent) = (_locals, IsSilent);
        (_locals, IsSilent) = (Parameters(), true);
        body(code);
        (_locals, IsSilent) = (locals, isSilent);
        var key = parameter + "\n" + code;
        if (_methods.TryGetValue(key, out var name)) return name;
        _methods[key] = name = Free(NameOf(summary));
        var method = new CodeWriter();
        Docs.Summary(method, summary);
        using (method.Open($"private static bool {name}({parameter})"))
        {
            method.Append(code);
            method.Line("return true;");
        }

        _bodies.Add(new KeyValuePair<string, string>(name, method.ToString().TrimEnd('\n')));
        return name;
    }

    /// <summary>A name that says what is asked: “an object with width or height” becomes <c>IsAnObjectWithWidthOrHeight</c>.</summary>
    private static string NameOf(string summary)
    {
        var words = summary.Split([' ', ',', ';', ':'], StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Select(Identifier.PascalAfterWord);
        return "Is" + string.Concat(words);
    }

    private string Free(string name)
    {
        var free = name;
        for (var count = 2; _methods.ContainsValue(free) || IsMember(free); count++) free = name + count.ToString(CultureInfo.InvariantCulture);
        return free;
    }

    private bool IsMember(string name) => Model is RecordModel record && record.Properties.Any(property => property.Name == name);

    /// <summary>Whether a condition is being written, which reports nothing.</summary>
    public bool IsSilent { get; private set; }

    /// <summary>The sink as an argument.</summary>
    public string Sink => IsSilent ? "null" : "sink";

    /// <summary>Writes that the sink goes to a member or an item.</summary>
    public void Enter(CodeWriter code, string place)
    {
        if (!IsSilent) code.Line($"sink?.Enter({place});");
    }

    /// <summary>Writes that the sink leaves the place that it entered last.</summary>
    public void Leave(CodeWriter code)
    {
        if (!IsSilent) code.Line("sink?.Leave();");
    }

    /// <summary>Writes the statement that reports a broken rule, and ends a check that does not collect.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="isBroken">Whether the rule is broken.</param>
    /// <param name="report">The call on the sink.</param>
    public void Stop(CodeWriter code, Test isBroken, string report)
    {
        if (isBroken.IsFalse) return;
        if (isBroken.IsTrue && IsSilent) code.Leave("return false;");
        else if (isBroken.IsTrue) code.Line($"if (!sink.{report}) return false;");
        else if (IsSilent) code.Line($"if ({Parentheses.Unwrap(isBroken.Condition!)}) return false;");
        else code.Line($"if ({isBroken.Condition} && !sink.{report}) return false;");
    }

    /// <summary>The parameters of the methods that hold checks; no local has their names.</summary>
    private static List<string> Parameters() => ["sink", "json", "value", "at", "member", "place"];

    private static string Numbered(string stem, int index) => stem + (index + 1).ToString(CultureInfo.InvariantCulture);
}
