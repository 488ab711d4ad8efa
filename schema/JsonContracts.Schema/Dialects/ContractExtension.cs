using System.Linq;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Dialects;

/// <summary><c>x-contract</c>: what a schema says about the C# made from it.</summary>
internal static class ContractExtension
{
    public static void Read(SchemaObject schema, JsonNode value)
    {
        if (value.Kind != JsonKinds.Object)
        {
            Refuse(schema, value, "it must be an object");
            return;
        }

        foreach (var member in value.Children) ReadMember(schema, member);
    }

    private static void ReadMember(SchemaObject schema, JsonNode member)
    {
        switch (member.Name!.Text)
        {
            case "name" when !IsTypeName(member.String):
                Refuse(schema, member, "`name` must be a C# name that starts with a capital letter");
                break;
            case "name":
                schema.Annotations = schema.Annotations with { Name = member.String };
                break;
            case "id" when string.IsNullOrEmpty(member.String):
                Refuse(schema, member, "`id` must be the name by which the API knows the contract");
                break;
            case "id":
                schema.Annotations = schema.Annotations with { Id = member.String };
                break;
            case "generate" when member.String != "uuid":
                Refuse(schema, member, "the only way to `generate` a value is \"uuid\"");
                break;
            case "generate" when schema.Find("format")?.String != "uuid":
                Refuse(schema, member, "only a string with `format` \"uuid\" can be generated");
                break;
            case "generate":
                schema.Annotations = schema.Annotations with { Generate = member.String };
                break;
            case "decimal" when !IsNumeric(schema.Find("type")):
                Refuse(schema, member, "`decimal` belongs to a schema of `type` \"number\"");
                break;
            case "decimal" when Flag(schema, member):
                schema.Annotations = schema.Annotations with { Decimal = true };
                break;
            case "open" when Flag(schema, member):
                schema.Annotations = schema.Annotations with { Open = true };
                break;
            case "open" or "decimal":
                break;
            case var unknown:
                schema.FaultAtName(FaultRules.WrongExtension, member, $"`{unknown}` is unknown; it has `name`, `id`, `generate`, `open` and `decimal`");
                break;
        }
    }

    private static bool Flag(SchemaObject schema, JsonNode member)
    {
        if (member.Kind == JsonKinds.Boolean) return member.ToValue() is BooleanValue { Value: true };
        Refuse(schema, member, $"`{member.Name!.Text}` must be `true` or `false`");
        return false;
    }

    private static bool IsNumeric(JsonNode? type) =>
        type?.String == "number" || (type?.Kind == JsonKinds.Array && type.Children.Any(item => item.String == "number"));

    private static bool IsTypeName(string? name)
    {
        if (string.IsNullOrEmpty(name) || !char.IsUpper(name![0])) return false;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c != '_') return false;
        }

        return true;
    }

    private static void Refuse(SchemaObject schema, JsonNode value, string reason) => schema.Fault(FaultRules.WrongExtension, value, reason);
}
