using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>anyOf</c> and <c>oneOf</c>. Where a glance at the value tells the branches apart, only one of them is looked at, and reports for itself.</summary>
internal sealed class ChoiceEmission(ChoiceRule rule) : RuleEmission<ChoiceRule>(rule)
{
    /// <summary>What no branch looks at obeys all of them, which is more than enough for <c>anyOf</c>.</summary>
    public override JsonKinds LooksAt => Rule.IsExactlyOne ? JsonKinds.Any : LookedAt();

    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => Joined(Rule.Branches.Select(branch => checks.Test(branch, json)));

    /// <inheritdoc/>
    public override void WriteJson(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type, Subschema among)
    {
        if (ApartBranches.Kinds(Rule.Branches) is { } kinds) WriteByKind(checks, code, kinds, type, json);
        else if ((Discriminator.Of(Rule.Branches) ?? TagsOf(type)) is { } discriminator) WriteByTag(checks, code, discriminator, type, json);
        else checks.Stop(code, Json(checks, json, among), Rule, json);
    }

    /// <inheritdoc/>
    public override Condition? Typed(TypedChecks checks, TypedValue value, Subschema among)
    {
        if (FiniteValues.Are(value.Type)) return FiniteValues.Test(Rule, value);
        var conditions = Rule.Branches.Select(branch => checks.Test(branch, value)).ToList();
        if (!Rule.IsExactlyOne && conditions.Exists(condition => condition?.IsTrue == true)) return Condition.True;
        return conditions.Contains(null) ? null : Joined(conditions.OfType<Condition>());
    }

    /// <inheritdoc/>
    public override bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among)
    {
        if (!FiniteValues.Are(value.Type) && OnlyPossible(checks, value) is { } branch)
        {
            checks.Write(code, branch, value);
            return true;
        }

        if (Typed(checks, value, among) is not { } holds) return false;
        checks.Stop(code, holds, Rule, value);
        return true;
    }

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type)
    {
        if (Rule.IsExactlyOne && !ApartBranches.Are(Rule.Branches)) return null;
        var branches = Rule.Branches.Select(branch => patterns.Of(branch, type)).ToList();
        return branches.Contains(null) ? null : Conditions.Pattern.Any(branches.OfType<Pattern>());
    }

    /// <summary>What the branches look at, with those of choices inside them, each looked into once.</summary>
    private JsonKinds LookedAt()
    {
        var kinds = JsonKinds.None;
        var seen = new HashSet<Subschema>();
        var open = new Stack<Subschema>(Rule.Branches);
        while (open.Count > 0)
        {
            foreach (var rule in open.Pop().Rules)
            {
                if (rule is not ChoiceRule { IsExactlyOne: false } inner) kinds |= RuleEmissions.Of(rule).LooksAt;
                else foreach (var branch in inner.Branches.Where(seen.Add)) open.Push(branch);
            }
        }

        return kinds;
    }

    private Condition Joined(IEnumerable<Condition> conditions) =>
        Rule.IsExactlyOne && !ApartBranches.Are(Rule.Branches) ? Condition.ExactlyOne(conditions) : Condition.Any(conditions);

    /// <summary>The branch that a value of the type can satisfy, when it can satisfy no other.</summary>
    private Subschema? OnlyPossible(TypedChecks checks, TypedValue value)
    {
        var possible = Rule.Branches.Where(branch => checks.Test(branch, value)?.IsFalse != true).Take(2).ToList();
        return possible.Count == 1 ? possible[0] : null;
    }

    /// <summary>The tags in what the branches refer to, which the union of them knows.</summary>
    private Discriminator? TagsOf(CsType? type) =>
        type is UnionModel union && union.Cases.Select(one => one.Schema.Rules).SequenceEqual(Rule.Branches.Select(branch => branch.Rules)) ? union.Tags : null;

    private void WriteByKind(JsonChecks checks, CodeWriter code, IReadOnlyList<JsonKinds> kinds, CsType? type, JsonSubject json)
    {
        using (code.Open($"switch ({json.Expression}.ValueKind)"))
        {
            for (var i = 0; i < kinds.Count; i++)
            {
                var branch = Rule.Branches[i];
                var inner = new CodeWriter();
                checks.Write(inner, branch, TypeOfBranch(type, branch), json.Narrow(kinds[i]));
                foreach (var name in Tokens.Of(kinds[i])) code.Line($"case {name}:");
                WriteArm(code, inner);
            }

            var none = new CodeWriter();
            checks.Stop(none, Condition.False, Rule, json);
            code.Line("default:");
            WriteArm(code, none);
        }
    }

    private static void WriteArm(CodeWriter code, CodeWriter arm)
    {
        arm.Line("break;");
        code.AppendDeeper(arm);
    }

    /// <summary>The tag says which branch counts. An unknown one is what is wrong, and a missing one what is missing.</summary>
    private void WriteByTag(JsonChecks checks, CodeWriter code, Discriminator discriminator, CsType? type, JsonSubject json)
    {
        var tag = checks.Scope.Locals.Fresh(discriminator.Name);
        code.Line($"{json.Expression}.TryGetMember({Literal.Utf8(discriminator.Name)}, out var {tag});");
        for (var i = 0; i < Rule.Branches.Count; i++)
        {
            var inner = new CodeWriter();
            checks.Write(inner, Rule.Branches[i], TypeOfBranch(type, Rule.Branches[i]), json);
            using (code.Open($"{(i == 0 ? "if" : "else if")} ({Tokens.IsOneOf(tag, discriminator.Values[i])})")) code.Append(inner);
        }

        using (code.Open($"else if ({tag}.Exists)")) Reporting.Stop(code, Condition.True, new Report("Report", $"{Literal.Text(discriminator.Name)}, {Literal.Text(Rule.Keyword)}, {Tags(discriminator)}, {tag}"));
        using (code.Open($"else if ({json.Expression}.IsObject)")) Reporting.Stop(code, Condition.True, new Report("ReportMissing", Literal.Text(discriminator.Name)));
        code.Line($"else if (!{checks.ReportOf(Rule, json).Here}) return false;");
    }

    private static string Tags(Discriminator discriminator) =>
        Literal.Text(Schema.Evaluation.RuleText.Of(new EnumRule(discriminator.Values.SelectMany(own => own).Select(value => (JsonValue)new StringValue(value)).ToEquatableArray())));

    private static CsType? TypeOfBranch(CsType? type, Subschema branch) => type switch
    {
        UnionModel union => union.Cases.FirstOrDefault(one => one.Schema.Rules == branch.Rules)?.Type,
        TypeModel model when model.Schema.Rules == branch.Rules => model,
        _ => null,
    };
}
