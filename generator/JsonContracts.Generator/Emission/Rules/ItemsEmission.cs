using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Emission.Wire;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>items</c></summary>
internal sealed class ItemsEmission(ItemsRule rule) : ListEmission<ItemsRule>(rule)
{
    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => checks.Loop(
        Rule,
        json,
        "item",
        item => checks.Test(Rule.Items, item),
        (code, item, isValid) =>
        {
            using (code.Open(WireForm.ForEachItem(item, "json", isValid.IsFalse))) Refuse(code, isValid);
        });

    /// <inheritdoc/>
    public override void WriteJson(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type, Subschema among)
    {
        var item = checks.Scope.Locals.Fresh("item");
        var inner = new CodeWriter();
        checks.Write(inner, Rule.Items, (type as ListType)?.Item, new JsonSubject(item));
        if (inner.IsEmpty) return;
        // What is no array has no items.
        var index = checks.Scope.Locals.Fresh("i");
        code.Line($"var {index} = 0;");
        using (code.Open(WireForm.ForEachItem(item, json.Expression))) Reporting.Inside(code, index + "++", inner);
    }

    /// <inheritdoc/>
    public override bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among)
    {
        if (value.Type is not ListType list) return base.WriteTyped(checks, code, value, among);
        checks.WriteItems(code, Rule.Items, list, value);
        return true;
    }

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type) => null;

    /// <inheritdoc/>
    protected override Condition? OfList(TypedChecks checks, ListType type, TypedValue list) => checks.Loop(
        Rule,
        list,
        "item",
        item => checks.Test(Rule.Items, new TypedValue(type.Item, item, null, "item")),
        (code, item, isValid) =>
        {
            using (code.Open($"foreach (var {item} in value)")) Refuse(code, isValid);
        });

    private static void Refuse(CodeWriter code, Condition isValid)
    {
        if (isValid.IsFalse) code.Leave("return false;");
        else code.Line($"if ({isValid.Not().Render()}) return false;");
    }
}
