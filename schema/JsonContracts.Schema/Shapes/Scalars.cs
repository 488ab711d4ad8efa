using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>Which scalar holds what a flat schema accepts.</summary>
internal static class Scalars
{
    /// <summary>The numbers by the range that they span, the widest first. A <c>double</c> spans all, and rounds fractions as it does wherever it stands.</summary>
    private static readonly ScalarKind[] s_widest = [ScalarKind.Double, ScalarKind.Decimal, ScalarKind.Int64, ScalarKind.Int32];

    /// <summary>The number that a schema of numbers needs: a whole one of 32 bits where all that it accepts fits.</summary>
    /// <param name="schema">The flat schema.</param>
    /// <param name="kinds">The kinds of numbers that it accepts.</param>
    public static ScalarShape Number(Subschema schema, JsonKinds kinds)
    {
        if (schema.Annotations.Decimal) return new ScalarShape(ScalarKind.Decimal);
        var values = KnownValues.Of(schema)?.Select(value => value.Value).OfType<NumberValue>().Select(number => number.Value).ToList();
        var areWhole = values is null ? (kinds & JsonKinds.Fraction) == 0 : schema.Find<TypeRule>() is { } type ? (type.Kinds & JsonKinds.Fraction) == 0 : values.All(value => value.IsInteger);
        if (!areWhole) return new ScalarShape(ScalarKind.Double);
        return new ScalarShape(values?.All(FitsInt32) ?? IsWithinInt32(schema.Rules.OfType<BoundRule>().ToList()) ? ScalarKind.Int32 : ScalarKind.Int64);
    }

    /// <summary>The number that holds what each of several shapes of numbers holds.</summary>
    public static ScalarShape Number(IEnumerable<Shape> shapes)
    {
        var scalars = shapes.Select(shape => (shape as ScalarShape)?.Kind ?? ScalarKind.Double).ToList();
        return new ScalarShape(s_widest.First(scalars.Contains));
    }

    /// <summary>
    /// What a schema of strings needs: a type of its own for the formats that have one. Such a type writes its text anew, so text stays
    /// text where another rule looks at it as it came. A URI keeps its text.
    /// </summary>
    public static ScalarShape Text(Subschema schema) => new(schema.Find<FormatRule>()?.Format switch
    {
        "uri" => ScalarKind.Uri,
        "uuid" when IsKept(schema, 36, 36) => ScalarKind.Uuid,
        "date" when IsKept(schema, 10, 10) => ScalarKind.Date,
        "date-time" when IsKept(schema, 20, 33) => ScalarKind.DateTime,
        _ => ScalarKind.Text,
    });

    /// <summary>Whether every text that is written anew, which has so many characters, obeys the other rules, so that none of them asks how it came.</summary>
    private static bool IsKept(Subschema schema, int shortest, int longest) =>
        schema.Rules.OfType<FormatRule>().Select(rule => rule.Format).Distinct().Count() == 1
        && schema.Rules.Where(rule => (rule.LooksAt & JsonKinds.String) != 0 && rule is not (FormatRule or TypeRule))
            .All(rule => rule is LengthRule length && (length.IsLower ? length.Limit <= shortest : length.Limit >= longest));

    private static bool IsWithinInt32(List<BoundRule> bounds)
    {
        var lower = bounds.Where(bound => bound.IsLower).Select(bound => bound.Limit).ToList();
        var upper = bounds.Where(bound => !bound.IsLower).Select(bound => bound.Limit).ToList();
        return lower.Count > 0 && upper.Count > 0 && FitsInt32(lower.Max()) && FitsInt32(upper.Min());
    }

    private static bool FitsInt32(JsonNumber limit) =>
        limit >= JsonNumber.FromInt64(int.MinValue) && limit <= JsonNumber.FromInt64(int.MaxValue);
}
