using System.Globalization;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Emission.Wire;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>contains</c> with its bounds, of which each is a question of its own.</summary>
internal sealed class ContainsEmission(ContainsRule rule) : ListEmission<ContainsRule>(rule)
{
    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => Condition.All(Bounds().Select(bound => OfBound(checks, json, bound)));

    /// <inheritdoc/>
    public override void WriteJson(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type, Subschema among)
    {
        foreach (var bound in Bounds()) checks.Stop(code, Tokens.Guard(LooksAt, json, OfBound(checks, json, bound)), bound, json);
    }

    /// <inheritdoc/>
    public override bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among)
    {
        if (value.Type is not ListType list) return base.WriteTyped(checks, code, value, among);
        var bounds = Bounds().Select(bound => (Bound: bound, Holds: OfBound(checks, list, value, bound))).ToList();
        if (bounds.Exists(bound => bound.Holds is null)) return false;
        foreach (var (bound, holds) in bounds) checks.Stop(code, holds!, bound, value);
        return true;
    }

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type) => null;

    /// <inheritdoc/>
    protected override Condition? OfTuple(TypedChecks checks, TupleModel type, TypedValue tuple) => null;

    /// <inheritdoc/>
    protected override Condition? OfList(TypedChecks checks, ListType type, TypedValue list)
    {
        var bounds = Bounds().Select(bound => OfBound(checks, type, list, bound)).ToList();
        return bounds.Contains(null) ? null : Condition.All(bounds.OfType<Condition>());
    }

    private ContainsRule[] Bounds() => [.. new[] { Rule.Lower, Rule.Upper }.OfType<ContainsRule>()];

    private static Condition OfBound(JsonChecks checks, JsonSubject json, ContainsRule bound) => checks.Loop(
        bound,
        json,
        "item",
        item => checks.Test(bound.Schema, item),
        (code, item, isLike) => WriteCount(code, bound, isLike, WireForm.ForEachItem(item, "json"), "json.Count"),
        isAsked: true);

    private static Condition? OfBound(TypedChecks checks, ListType type, TypedValue list, ContainsRule bound) => checks.Loop(
        bound,
        list,
        "item",
        item => checks.Test(bound.Schema, new TypedValue(type.Item, item, null, "item")),
        (code, item, isLike) => WriteCount(code, bound, isLike, $"foreach (var {item} in value)", "value.Count"),
        isAsked: true);

    /// <summary>Counts no further than the answer is known.</summary>
    private static void WriteCount(CodeWriter code, ContainsRule bound, Condition isLike, string loop, string all)
    {
        var limit = (bound.Most ?? bound.Least).ToString(CultureInfo.InvariantCulture);
        var isUpper = bound.Most is not null;
        if (isLike is KnownCondition)
        {
            code.Leave($"return {(isLike.IsTrue ? all : "0")} {(isUpper ? "<=" : ">=")} {limit};");
            return;
        }

        code.Line("var hits = 0L;");
        using (code.Open(loop))
        {
            var step = isUpper ? $"++hits > {limit}" : $"++hits == {limit}";
            code.Line($"if ({isLike.Render(Precedence.And)} && {step}) return {(isUpper ? "false" : "true")};");
        }

        code.Line();
        code.Leave($"return {(isUpper ? "true" : "false")};");
    }
}
