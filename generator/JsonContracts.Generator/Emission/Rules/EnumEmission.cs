using System.Collections.Generic;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>enum</c></summary>
internal sealed class EnumEmission(EnumRule rule) : ListedValuesEmission<EnumRule>(rule)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<JsonValue> Values => Rule.Values;
}
