using System.Collections.Generic;
using System.Globalization;
using System.Linq;
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
            if (Rule.From > 0) code.Line("var at = 0;");
            using (code.Open(WireForm.ForEachItem(item, "json", isValid.IsFalse && Rule.From == 0)))
            {
                if (Rule.From > 0) code.Line($"if (at++ < {From}) continue;");
                Reporting.Refuse(code, isValid);
            }
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
        using (code.Open(WireForm.ForEachItem(item, json.Expression, index)))
        {
            if (Rule.From > 0) code.Line($"if ({index} < {From}) continue;");
            Reporting.Inside(code, index, inner);
        }
    }

    /// <inheritdoc/>
    public override bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among)
    {
        switch (value.Type)
        {
            case ListType list:
                checks.WriteItems(code, Rule.Items, list, value, Rule.From);
                return true;
            case TupleModel tuple:
                return TupleItems.Write(checks, code, tuple, value, Rule, PlacesOf(tuple));
            default:
                return base.WriteTyped(checks, code, value, among);
        }
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
            if (Rule.From == 0) code.Append(Loop($"foreach (var {item} in value)", isValid));
            else code.Append(Loop($"foreach (var {item} in global::System.Linq.Enumerable.Skip(value, {From}))", isValid));
        });

    /// <inheritdoc/>
    protected override Condition? OfTuple(TypedChecks checks, TupleModel type, TypedValue tuple) => TupleItems.Test(checks, type, tuple, PlacesOf(type));

    /// <summary>The items that the rule looks at: mostly none, as it says that a tuple ends.</summary>
    private IEnumerable<(int Place, Subschema Schema)> PlacesOf(TupleModel tuple) =>
        Enumerable.Range(0, tuple.Properties.Count).Skip(Rule.From).Select(place => (place, Rule.Items));

    private string From => Rule.From.ToString(CultureInfo.InvariantCulture);

    private static CodeWriter Loop(string header, Condition isValid)
    {
        var loop = new CodeWriter();
        using (loop.Open(header)) Reporting.Refuse(loop, isValid);
        return loop;
    }
}
