using System.Globalization;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary>Whether a count is within the limit of a rule.</summary>
internal static class Counts
{
    /// <summary>The answer where no count can be beyond the limit, or each is; otherwise null.</summary>
    public static Condition? Known(CountRule rule) =>
        rule is { IsLower: true, Limit: <= 0 } ? Condition.True
        : rule.Limit > int.MaxValue ? Condition.Known(!rule.IsLower)
        : null;

    /// <summary>Whether an expression that counts something is within the limit.</summary>
    public static Condition IsWithin(CountRule rule, string count)
    {
        var limit = rule.Limit.ToString(CultureInfo.InvariantCulture);
        return Known(rule) ?? (rule.IsLower ? Condition.Relation($"{count} >= {limit}", $"{count} < {limit}") : Condition.Relation($"{count} <= {limit}", $"{count} > {limit}"));
    }

    /// <summary>The pattern of a list or map whose count is within the limit; null where that needs no asking, or is known not to hold.</summary>
    public static Pattern? Pattern(CountRule rule) => Known(rule) is null
        ? new ConstantPattern($"{{ Count: {(rule.IsLower ? ">=" : "<=")} {rule.Limit.ToString(CultureInfo.InvariantCulture)} }}")
        : null;
}
