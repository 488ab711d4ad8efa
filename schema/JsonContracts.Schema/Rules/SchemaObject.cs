using System;
using System.Collections.Generic;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Formats.Asserted;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>A schema object while its keywords are read one after the other, as the room of a keyword sees it.</summary>
internal abstract class SchemaObject(JsonNode node, Origin origin)
{
    private readonly List<Rule> _rules = [];
    private readonly List<Action> _checks = [];

    public JsonNode Node => node;

    public Annotations Annotations { get; set; } = Annotations.None;

    public IReadOnlyList<Rule> Rules => _rules;

    public JsonNode? Find(string keyword) => node.Find(keyword);

    public void Add(Rule rule) => _rules.Add(rule with { Origin = origin.Member(rule.Keyword) });

    /// <summary>Adds a rule that is called otherwise than the keyword that makes it.</summary>
    public void AddAt(JsonNode keyword, Rule rule) => _rules.Add(rule with { Origin = origin.Member(keyword.Name!.Text) });

    /// <summary>Adds a rule that one entry of a keyword makes, as if the entry were a schema that holds it.</summary>
    public void AddBelow(JsonNode entry, Rule rule) =>
        _rules.Add(rule with { Origin = origin.Member(entry.Parent!.Name!.Text).Member(entry.Name!.Text).Member(rule.Keyword) });

    /// <summary>Puts others in the place of the rules so far.</summary>
    public void Change(Func<Rule, Rule> change)
    {
        for (var i = 0; i < _rules.Count; i++) _rules[i] = change(_rules[i]);
    }

    /// <summary>Puts one rule of a keyword in the place of all rules so far.</summary>
    public void Become(JsonNode keyword, Func<EquatableArray<Rule>, Rule> whole)
    {
        var rule = whole(_rules.ToEquatableArray());
        _rules.Clear();
        AddAt(keyword, rule);
    }

    /// <summary>Leaves something to be checked when all keywords are read.</summary>
    public void OnceRead(Action check) => _checks.Add(check);

    /// <summary>Reads the schema at a value of this one.</summary>
    public abstract Subschema Read(JsonNode inner);

    /// <summary>Adds the rule of a <c>$ref</c>, which stands for a copy of its target when it tells where that was written.</summary>
    public void Refer(JsonNode value, string text, string? anchor) =>
        AddAt(value, RuleOf(value, text) with { Anchor = anchor, Copy = Find(Origin.Keyword) is null ? default : origin });

    /// <summary>Reports a fault at a value.</summary>
    public void Fault(FaultRule rule, JsonNode value, params string[] arguments) => Report(SchemaFault.At(rule, value, arguments));

    /// <summary>Reports a fault at the name of a keyword.</summary>
    public void FaultAtName(FaultRule rule, JsonNode keyword, params string[] arguments) => Report(SchemaFault.AtName(rule, keyword, arguments));

    /// <summary>The schema that was read.</summary>
    public Subschema ToSubschema()
    {
        foreach (var check in _checks) check();
        return new Subschema(_rules.ToEquatableArray(), Annotations);
    }

    /// <summary>Whether the dialect that <c>$schema</c> names is known.</summary>
    public abstract bool Knows(string dialect);

    /// <summary>What the application decides of a format that is not a well-known one; null when it is an annotation.</summary>
    public abstract OwnFormat? OwnFormatOf(string name);

    protected abstract RefRule RuleOf(JsonNode value, string text);

    protected abstract void Report(SchemaFault fault);
}
