using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Formats.Asserted;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>A schema object of a document while its keywords are read.</summary>
internal sealed class PlacedSchema(SchemaReader reader, JsonNode node, Resource resource) : SchemaObject(node, reader.OriginOf(node))
{
    /// <summary>What the schema belongs to.</summary>
    public Resource Resource => resource;

    public override Subschema Read(JsonNode inner) => reader.Read(inner, resource);

    public override bool Knows(string dialect) => reader.Knows(dialect);

    public override OwnFormat? OwnFormatOf(string name) => reader.OwnFormatOf(name);

    protected override RefRule RuleOf(JsonNode value, string text) => reader.Refer(Node, resource, value, text);

    protected override void Report(SchemaFault fault) => reader.Report(fault);
}
