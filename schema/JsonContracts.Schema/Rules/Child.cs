using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>A member of an object, or an item of an array.</summary>
/// <param name="Name">The name of the member; null for an item.</param>
/// <param name="Index">The place of the item.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct Child(string? Name, int Index, JsonValue Value);
