using System.Globalization;
using JsonContracts.Schema.Text;

namespace JsonContracts.Analyzers.Reading;

/// <summary>A number cast to an enum that has no such member: it equals no value that a schema lists, whatever the number.</summary>
/// <param name="Number">The number.</param>
/// <param name="Like">The kind of the values that the enum has, so that the value alone is wrong and not its kind.</param>
internal sealed record UndefinedMember(long Number, JsonKinds Like) : JsonValue
{
    /// <inheritdoc/>
    public override JsonKinds Kind => Like;

    /// <summary>The number; there is no JSON for it.</summary>
    public override string ToJson() => Number.ToString(CultureInfo.InvariantCulture);
}
