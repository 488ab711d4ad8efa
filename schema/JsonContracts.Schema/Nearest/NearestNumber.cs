using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Nearest;

/// <summary>The allowed number that is nearest to a refused one, computed exactly.</summary>
internal static class NearestNumber
{
    /// <summary>Beyond this many places nobody wants the digits written out.</summary>
    private const int ManyPlaces = 400;

    /// <summary>How much finer than the numbers at hand the answer may be, when an open interval leaves no room otherwise.</summary>
    private const int MorePlaces = 15;

    /// <summary>
    /// The number that keeps all bounds and is a multiple of all divisors. Where only a bound that is itself refused stands in the way,
    /// there is no nearest number; then it is the nearest with as many decimals as the numbers at hand have.
    /// </summary>
    public static JsonNumber? Of(JsonNumber value, IReadOnlyCollection<Rule> rules)
    {
        var bounds = rules.OfType<BoundRule>().ToList();
        var divisors = rules.OfType<MultipleOfRule>().Select(rule => rule.Divisor).ToList();
        if (rules.OfType<TypeRule>().Any(type => (type.Kinds & JsonKinds.Number) == JsonKinds.Integer)) divisors.Add(JsonNumber.FromInt64(1));

        var numbers = bounds.Select(bound => bound.Limit).Concat(divisors).Append(value).ToList();
        if (numbers.Any(number => number.Exponent is < -ManyPlaces or > ManyPlaces)) return null;
        var exponent = Math.Min(0, numbers.Min(number => number.Exponent));
        var last = exponent - (divisors.Count == 0 ? MorePlaces : 0);
        for (; exponent >= last; exponent--)
        {
            if (OnGrid(value, bounds, divisors, exponent) is { } found) return found;
        }

        return null;
    }

    /// <summary>The candidate that is nearest to a number; the first of two that are as near.</summary>
    public static JsonNumber Closest(JsonNumber value, IReadOnlyList<JsonNumber> candidates)
    {
        if (candidates.Append(value).Any(number => number.Exponent is < -ManyPlaces or > ManyPlaces)) return candidates[0];
        var exponent = candidates.Append(value).Min(number => number.Exponent);
        return candidates.OrderBy(candidate => BigInteger.Abs(Units(candidate, exponent) - Units(value, exponent))).First();
    }

    /// <summary>The nearest among the multiples of a power of ten.</summary>
    private static JsonNumber? OnGrid(JsonNumber value, List<BoundRule> bounds, List<JsonNumber> divisors, int exponent)
    {
        var step = divisors.Select(divisor => Units(divisor, exponent)).Aggregate(BigInteger.One, LeastCommonMultiple);
        var result = Rounded(Units(value, exponent), step);
        var (lowest, highest) = (default(BigInteger?), default(BigInteger?));
        foreach (var bound in bounds)
        {
            var limit = Units(bound.Limit, exponent);
            if (bound.IsLower) lowest = Larger(lowest, -Floor(-limit - (bound.IsExclusive ? 1 : 0), step));
            else highest = Smaller(highest, Floor(limit - (bound.IsExclusive ? 1 : 0), step));
        }

        if (lowest > highest) return null;
        if (result < lowest) result = lowest.Value;
        if (result > highest) result = highest.Value;
        return new JsonNumber(result, exponent);
    }

    private static BigInteger Units(JsonNumber number, int exponent) => number.Digits * BigInteger.Pow(10, number.Exponent - exponent);

    private static BigInteger Rounded(BigInteger value, BigInteger step)
    {
        var below = Floor(value, step);
        return (value - below) * 2 < step ? below : below + step;
    }

    /// <summary>The largest multiple that is not above a value.</summary>
    private static BigInteger Floor(BigInteger value, BigInteger step)
    {
        var rest = BigInteger.Remainder(value, step);
        return value - rest - (rest.Sign < 0 ? step : 0);
    }

    private static BigInteger Larger(BigInteger? left, BigInteger right) => left > right ? left.Value : right;

    private static BigInteger Smaller(BigInteger? left, BigInteger right) => left < right ? left.Value : right;

    private static BigInteger LeastCommonMultiple(BigInteger left, BigInteger right) => left / BigInteger.GreatestCommonDivisor(left, right) * right;
}
