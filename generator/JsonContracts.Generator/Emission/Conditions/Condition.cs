using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Conditions;

/// <summary>
/// A question about a value, to become a C# condition; or its answer, where that is known while generating. It stays a tree until it is
/// written, so that it can be turned around and put together with others.
/// </summary>
internal abstract record Condition
{
    /// <summary>Always true.</summary>
    public static Condition True { get; } = new KnownCondition(true);

    /// <summary>Never true.</summary>
    public static Condition False { get; } = new KnownCondition(false);

    /// <summary>Whether it always holds.</summary>
    public bool IsTrue => this is KnownCondition { Answer: true };

    /// <summary>Whether it never holds.</summary>
    public bool IsFalse => this is KnownCondition { Answer: false };

    /// <summary>A known answer.</summary>
    public static Condition Known(bool answer) => answer ? True : False;

    /// <summary>A call, or another expression that an exclamation mark can stand before.</summary>
    public static Condition Call(string expression) => new CallCondition(expression, IsNegated: false);

    /// <summary>A comparison, with the one that holds in all other cases.</summary>
    public static Condition Relation(string comparison, string opposite) => new RelationCondition(comparison, opposite);

    /// <summary>A comparison whose opposite is not the reverse comparison, because NaN fails both.</summary>
    public static Condition Ordered(string comparison) => new RelationCondition(comparison, $"!({comparison})");

    /// <summary>Whether an expression matches a pattern.</summary>
    public static Condition Is(string expression, Pattern pattern) => new PatternCondition(expression, pattern);

    /// <summary>Whether an expression is not null; it then has a name.</summary>
    public static Condition Present(string expression, string local) => Is(expression, new ConstantPattern("{ } " + local));

    /// <summary>Whether all hold.</summary>
    public static Condition All(IEnumerable<Condition> conditions) => JoinedCondition.Of(conditions, isAll: true);

    /// <summary>Whether one or more hold.</summary>
    public static Condition Any(IEnumerable<Condition> conditions) => JoinedCondition.Of(conditions, isAll: false);

    /// <summary>Whether exactly one holds. What is asked twice never holds alone.</summary>
    public static Condition ExactlyOne(IEnumerable<Condition> conditions)
    {
        var open = conditions.Where(condition => !condition.IsFalse).GroupBy(condition => condition).ToList();
        var repeated = open.Where(same => same.Count() > 1).Select(same => same.Key.Not());
        var single = open.Where(same => same.Count() == 1).Select(same => same.Key).ToList();
        return All([.. repeated, OneOf(single)]);
    }

    /// <summary>The opposite.</summary>
    public abstract Condition Not();

    /// <summary>The C#, in parentheses where what stands around it holds together more strongly.</summary>
    public string Render(Precedence around = Precedence.None) => Own < around ? "(" + Text() + ")" : Text();

    /// <summary>How strongly the text holds together.</summary>
    protected abstract Precedence Own { get; }

    /// <summary>The C# without parentheses around it.</summary>
    protected abstract string Text();

    private static Condition OneOf(List<Condition> conditions)
    {
        var others = conditions.Where(condition => !condition.IsTrue).ToList();
        if (others.Count < conditions.Count) return Any(others).Not();
        return others.Count switch
        {
            0 => False,
            1 => others[0],
            _ => new CountedCondition(others.ToEquatableArray(), IsNegated: false),
        };
    }
}
