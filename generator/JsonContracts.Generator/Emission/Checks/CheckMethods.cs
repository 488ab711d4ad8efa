using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Generator.Naming;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>The private methods of one type. What several places ask of one subschema is one method, called.</summary>
internal sealed class CheckMethods(TypeModel model)
{
    /// <summary>So many words of a rule are enough to tell a method from its neighbours.</summary>
    private const int MostWords = 6;

    private static readonly Regex s_reference = new("what `([^`]+)` allows");

    private readonly Dictionary<CheckMethodKey, CheckMethod> _methods = [];
    private readonly HashSet<string> _names = Members(model);
    private readonly Queue<CheckMethod> _unwritten = new();

    /// <summary>The method for a question.</summary>
    /// <param name="key">What is asked, and of what.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="body">Writes the statements.</param>
    public CheckMethod Of(CheckMethodKey key, string parameters, Action<CodeWriter> body)
    {
        if (_methods.TryGetValue(key, out var method)) return method;
        var summary = RuleText.Of(key.Schema);
        return _methods[key] = new CheckMethod(Free(key.Verb + Words(summary)), parameters, summary, body, _unwritten.Enqueue);
    }

    /// <summary>Writes the methods that some code calls, directly or through each other, in the order in which they were first called.</summary>
    public void Write(CodeWriter code)
    {
        while (_unwritten.Count > 0)
        {
            code.Line();
            _unwritten.Dequeue().Write(code);
        }
    }

    /// <summary>“an object with width or height” becomes <c>AnObjectWithWidthOrHeight</c>, and “what `size` allows” becomes <c>Size</c>.</summary>
    private static string Words(string summary) =>
        string.Concat(s_reference.Replace(summary, "$1").Split([' ', ',', ';', ':'], StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Select(Identifier.PascalAfterWord));

    private string Free(string name)
    {
        var free = name;
        for (var count = 2; !_names.Add(free); count++) free = name + count.ToString(CultureInfo.InvariantCulture);
        return free;
    }

    private static HashSet<string> Members(TypeModel model) =>
        new((model is CompositeModel type ? type.Properties.Select(property => property.Name) : []).Concat(MemberNames.Reserved).Append(model.Identifier), StringComparer.Ordinal);
}

/// <summary>What a method asks, and of what.</summary>
/// <param name="Verb">What its name begins with: <c>Is</c> for a question, <c>Check</c> for what reports.</param>
/// <param name="Schema">The rules.</param>
/// <param name="Type">The C# type of the value; null for a value of which only the JSON is known.</param>
/// <param name="IsTyped">Whether the value is given as that type, and not as JSON that is known to become one.</param>
/// <param name="Reason">Why it is asked, for what is reported.</param>
internal sealed record CheckMethodKey(string Verb, Subschema Schema, CsType? Type = null, bool IsTyped = false, string? Reason = null)
{
    /// <summary>Whether it is the one rule of the schema that goes through items or members, and not the schema, which may call it.</summary>
    public bool IsLoop { get; init; }
}
