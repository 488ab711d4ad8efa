using System.Collections.Generic;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>const</c></summary>
internal sealed class ConstEmission(ConstRule rule) : ListedValuesEmission<ConstRule>(rule)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<JsonValue> Values => [Rule.Value];
}
