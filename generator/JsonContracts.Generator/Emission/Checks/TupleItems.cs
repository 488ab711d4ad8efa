using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>Asks schemas of the items of a tuple, each of which is a property.</summary>
internal static class TupleItems
{
    /// <summary>Whether items of a tuple, which may be missing, satisfy what rules say of their places; null when C# cannot say it.</summary>
    public static Condition? Test(TypedChecks checks, TupleModel tuple, TypedValue value, IEnumerable<(int Place, Subschema Schema)> items)
    {
        var conditions = items.Select(item => checks.Members.TestProperty(tuple.Properties[item.Place].WireName, item.Schema, tuple, value, isRequired: false)).ToList();
        return conditions.Find(condition => condition?.IsFalse == true) ?? (conditions.Contains(null) ? null : Condition.All(conditions.OfType<Condition>()));
    }

    /// <summary>Writes statements that report items of a tuple that break what a rule says of their places.</summary>
    /// <returns>False when C# cannot say it; nothing is then written.</returns>
    public static bool Write(TypedChecks checks, CodeWriter code, TupleModel tuple, TypedValue value, Rule rule, IEnumerable<(int Place, Subschema Schema)> items)
    {
        var all = items.ToList();
        if (all.Exists(item => tuple.Properties[item.Place].Constant is { } constant && FiniteValues.Accepts(item.Schema, constant) is null)) return false;
        var isOwn = value.IsSelf && tuple.Schema.Rules.Contains(rule);
        foreach (var (place, schema) in all) checks.Members.WriteProperty(code, tuple.Properties[place].WireName, schema, tuple, value, isOwn);
        return true;
    }

    /// <summary>Writes statements that report items that are missing before others: an array has no gaps.</summary>
    public static void WriteGaps(TypedChecks checks, CodeWriter code, TupleModel tuple, TypedValue value)
    {
        var optional = tuple.Properties.Where(property => !property.IsRequired).ToList();
        if (optional.Count < 2) return;
        var count = checks.Scope.Locals.Fresh("count");
        code.Line($"var {count} = {Count(tuple, value)};");
        foreach (var property in optional.Take(optional.Count - 1))
        {
            var isGap = Condition.All([Membership.Has(property, value.Access(property.Name)).Not(), IsBefore(property, count)]);
            Reporting.Stop(code, isGap, new Report("ReportGap", property.WireName));
        }
    }

    /// <summary>Whether there are items behind one, by their number.</summary>
    public static Condition IsBefore(PropertyModel property, string count) => Condition.Relation($"{count} > {property.WireName}", $"{count} <= {property.WireName}");

    /// <summary>The expression of how many items a tuple has: up to the last one that is there.</summary>
    public static string Count(TupleModel tuple, TypedValue value)
    {
        var always = tuple.Properties.Count(property => property.IsRequired);
        var count = always.ToString(CultureInfo.InvariantCulture);
        for (var place = always; place < tuple.Properties.Count; place++)
        {
            var property = tuple.Properties[place];
            count = $"{Membership.Has(property, value.Access(property.Name)).Render(Precedence.And)} ? {(place + 1).ToString(CultureInfo.InvariantCulture)} : {count}";
        }

        return count;
    }
}
