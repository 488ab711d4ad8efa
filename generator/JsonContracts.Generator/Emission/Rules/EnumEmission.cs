using System.Collections.Generic;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>enum</c></summary>
internal sealed class EnumEmission(EnumRule rule) : ListedValuesEmission<EnumRule>(rule)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<JsonValue> Values => Rule.Values;

    /// <summary>An open enum keeps what the list that it was made from lacks.</summary>
    public override void WriteJson(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type, Subschema among)
    {
        if (type is not EnumModel { IsOpen: true } open || !IsListOf(open)) base.WriteJson(checks, code, json, type, among);
    }

    /// <inheritdoc/>
    public override bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among) =>
        (value.Type is EnumModel { IsOpen: true } open && IsListOf(open)) || base.WriteTyped(checks, code, value, among);

    private bool IsListOf(EnumModel type) => FiniteValues.Accepted(Rule, type.Members, member => member.Value)?.Count == type.Members.Count;
}
