using System.Collections.Generic;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>A schema object while its keywords are read one after the other.</summary>
internal sealed class SchemaObject(SchemaReader reader, JsonNode node, Resource resource)
{
    private readonly List<Rule> _rules = [];

    public JsonNode Node => node;

    public Resource Resource => resource;

    public Annotations Annotations { get; set; } = Annotations.None;

    public IReadOnlyList<Rule> Rules => _rules;

    public JsonNode? Find(string keyword) => node.Find(keyword);

    public void Add(Rule rule) => _rules.Add(rule with { Origin = reader.OriginOf(node).Member(rule.Keyword) });

    /// <summary>Reads the schema at a value of this one.</summary>
    public Subschema Read(JsonNode inner) => reader.Read(inner, resource);

    /// <summary>Adds the rule of a <c>$ref</c>, which stands for a copy of its target when it tells where that was written.</summary>
    public void Refer(JsonNode value, string text) =>
        Add(reader.Refer(this, value, text) with { Copy = node.Find(Origin.Keyword) is null ? default : reader.OriginOf(node) });

    /// <summary>Reports a fault at a value.</summary>
    public void Fault(FaultRule rule, JsonNode value, params string[] arguments) => reader.Report(rule, value.Start, value.End, arguments);

    /// <summary>Reports a fault at the name of a keyword.</summary>
    public void FaultAtName(FaultRule rule, JsonNode keyword, params string[] arguments) =>
        reader.Report(rule, keyword.Name!.Start, keyword.Name.End, arguments);

    public Subschema ToSubschema() => new(_rules.ToEquatableArray(), Annotations);
}
