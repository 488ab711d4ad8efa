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

/// <summary><c>prefixItems</c>: each of the first items is asked by its place.</summary>
internal sealed class PrefixItemsEmission(PrefixItemsRule rule) : ListEmission<PrefixItemsRule>(rule)
{
    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => checks.Loop(
        Rule,
        json,
        "item",
        item => Condition.All(Rule.Items.Select((schema, place) => Condition.Any([IsElsewhere(place), checks.Test(schema, item)]))),
        (code, item, isValid) =>
        {
            code.Line("var at = 0;");
            using (code.Open(WireForm.ForEachItem(item, "json")))
            {
                Reporting.Refuse(code, isValid);
                code.Line($"if (++at == {Number(Rule.Items.Count)}) break;");
            }
        });

    /// <inheritdoc/>
    public override void WriteJson(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type, Subschema among)
    {
        var (item, index) = (checks.Scope.Locals.Fresh("item"), checks.Scope.Locals.Fresh("i"));
        var places = new CodeWriter();
        for (var place = 0; place < Rule.Items.Count; place++)
        {
            var inner = new CodeWriter();
            checks.Write(inner, Rule.Items[place], TypeAt(type, place), new JsonSubject(item));
            if (inner.IsEmpty) continue;
            using (places.Open($"if ({index} == {Number(place)})")) Reporting.Inside(places, index, inner);
        }

        if (places.IsEmpty) return;
        // What is no array has no items.
        code.Line($"var {index} = 0;");
        using (code.Open(WireForm.ForEachItem(item, json.Expression)))
        {
            code.Append(places);
            code.Line($"if (++{index} == {Number(Rule.Items.Count)}) break;");
        }
    }

    /// <inheritdoc/>
    public override bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among)
    {
        if (value.Type is TupleModel tuple) return TupleItems.Write(checks, code, tuple, value, Rule, PlacesOf(tuple));
        if (value.Type is not ListType list) return base.WriteTyped(checks, code, value, among);
        var places = new CodeWriter();
        for (var place = 0; place < Rule.Items.Count; place++)
        {
            var inner = new CodeWriter();
            checks.Write(inner, Rule.Items[place], new TypedValue(list.Item, $"{value.Expression}[{Number(place)}]", null, value.Words + " item"));
            if (inner.IsEmpty) continue;
            var isThere = $"{value.Expression}.Count > {Number(place)}{(CanBeNull(list.Item) ? $" && {Condition.Is($"{value.Expression}[{Number(place)}]", Conditions.Pattern.NotNullOf(list.Item)).Render()}" : "")}";
            using (places.Open($"if ({isThere})")) Reporting.Inside(places, Number(place), inner);
        }

        if (value.Member is { } member) Reporting.Inside(code, Literal.Text(member), places);
        else code.Append(places);
        return true;
    }

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type) => null;

    /// <inheritdoc/>
    protected override Condition? OfList(TypedChecks checks, ListType type, TypedValue list)
    {
        var items = Rule.Items.Select((schema, place) => Test(checks, schema, type, list, place)).ToList();
        return items.Contains(null) ? null : Condition.All(items.OfType<Condition>());
    }

    /// <inheritdoc/>
    protected override Condition? OfTuple(TypedChecks checks, TupleModel type, TypedValue tuple) => TupleItems.Test(checks, type, tuple, PlacesOf(type));

    private IEnumerable<(int Place, Subschema Schema)> PlacesOf(TupleModel tuple) => Rule.Items.Select((schema, place) => (place, schema)).Take(tuple.Properties.Count);

    /// <summary>The C# type of an item; null where none is known.</summary>
    private static CsType? TypeAt(CsType? type, int place) => (type as ListType)?.Item ?? (type as TupleModel)?.Stored.FirstOrDefault(property => property.WireName == Number(place))?.Type;

    /// <summary>A null by mistake is reported on its own, and the questions about it pass.</summary>
    private static Condition? Test(TypedChecks checks, Subschema schema, ListType type, TypedValue list, int place)
    {
        var item = $"{list.Expression}[{Number(place)}]";
        if (checks.Test(schema, new TypedValue(type.Item, item, null, "item")) is not { } inner) return null;
        if (inner.IsTrue) return inner;
        var isAbsent = Condition.Relation($"{list.Expression}.Count <= {Number(place)}", $"{list.Expression}.Count > {Number(place)}");
        return CanBeNull(type.Item) ? Condition.Any([isAbsent, Condition.Is(item, Conditions.Pattern.NullOf(type.Item)), inner]) : Condition.Any([isAbsent, inner]);
    }

    private static bool CanBeNull(CsType item) => !item.IsValueType && item is not NullableType;

    private static Condition IsElsewhere(int place) => Condition.Relation($"at != {Number(place)}", $"at == {Number(place)}");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
