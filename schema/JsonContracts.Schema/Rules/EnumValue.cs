using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>One value of a list of values, such as those of an enum.</summary>
/// <param name="Value">The value on the wire.</param>
/// <param name="Annotations">What the schema says of it.</param>
public sealed record EnumValue(JsonValue Value, Annotations Annotations);
