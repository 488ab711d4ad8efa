using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Emission.Wire;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>format</c>: a type of C# that is made for the format says it already.</summary>
internal sealed class FormatEmission(FormatRule rule) : TextEmission<FormatRule>(rule)
{
    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => Has(json.Expression);

    /// <inheritdoc/>
    protected override Condition? OfText(ScalarType type, string text, CheckScope scope) => (type.Kind, Rule.Format) switch
    {
        (ScalarKind.Uuid, "uuid") or (ScalarKind.Date, "date") or (ScalarKind.DateTime, "date-time") => Condition.True,
        // Any other type keeps the text as it came.
        _ => Has(WireForm.Text(text, type)),
    };

    private Condition Has(string text) => Condition.Call($"Contracts::JsonCheck.IsFormat{Naming.Identifier.Pascal(Rule.Format)}({text})");
}
