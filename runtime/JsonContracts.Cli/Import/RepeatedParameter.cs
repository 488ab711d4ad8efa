using System.Collections.Generic;
using System.Linq;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary>Puts together what a page tells of one parameter at two places. Only what both say counts; the rest is in doubt.</summary>
internal static class RepeatedParameter
{
    private const string Way = "path";
    private const string Values = "allowed values";

    public static PageParameter Of(PageParameter first, PageParameter again)
    {
        var agreed = first.Facts.Where(fact => fact.Key == Way || again.Facts.GetValueOrDefault(fact.Key) == fact.Value).ToDictionary();
        var doubtful = first.Facts.Keys.Concat(again.Facts.Keys).Where(fact => fact != Way && !agreed.ContainsKey(fact)).Distinct();
        var doubts = doubtful.Select(fact => Doubt(fact, (first.Line, first.Facts.GetValueOrDefault(fact)), (again.Line, again.Facts.GetValueOrDefault(fact)))).ToList();
        var sameValues = ValuesOf(first) == ValuesOf(again);
        if (!sameValues) doubts.Add(Doubt(Values, (first.Line, ValuesOf(first)), (again.Line, ValuesOf(again))));
        return first with
        {
            Facts = agreed,
            Description = first.Description.Length > 0 ? first.Description : again.Description,
            Values = sameValues ? first.Values : null,
            Doubts = [.. first.Doubts, .. again.Doubts, .. doubts],
        };
    }

    private static ParameterDoubt Doubt(string fact, (int Line, string? Value) first, (int Line, string? Value) again) =>
        new(fact, Invariant($"Line {first.Line} says {Said(fact, first.Value)}, and line {again.Line} says {Said(fact, again.Value)}. Which is right?"));

    private static string Said(string fact, string? value) => value is null ? $"nothing of “{fact}”" : $"“{fact}: {value}”";

    private static string? ValuesOf(PageParameter told) => told.Values switch
    {
        null => null,
        { Named: [] } values => Invariant($"{values.Count} without a name"),
        { Named: var named } => string.Join(", ", named.Select(value => value.Text)),
    };
}
