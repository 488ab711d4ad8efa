using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>Makes the cases of a union ones that a reader can tell apart by the kind of the JSON value.</summary>
internal static class UnionCases
{
    private static readonly JsonKinds[] s_kinds = [JsonKinds.Boolean, JsonKinds.Number, JsonKinds.String, JsonKinds.Array, JsonKinds.Object];

    /// <summary>
    /// The cases with those of one kind joined: several texts are text, several numbers a number. Several objects, lists or tuples stay apart, because
    /// what is in them tells which is which. Null when some cases cannot be told apart.
    /// </summary>
    public static IReadOnlyList<UnionCase>? Distinct(IReadOnlyList<UnionCase> cases)
    {
        var distinct = new List<UnionCase>();
        foreach (var kind in s_kinds)
        {
            var same = cases.Where(one => (one.Kinds & kind) != 0).ToList();
            if (same.Any(one => (one.Kinds & ~kind) != 0)) return SpansKinds(cases);
            if (Join(OnePerType(same), kind) is not { } joined) return null;
            distinct.AddRange(joined);
        }

        // The order of the schema is the order in which a person reads it.
        return distinct.OrderBy(one => FirstOfKind(cases, one.Kinds)).ToList();
    }

    private static int FirstOfKind(IReadOnlyList<UnionCase> cases, JsonKinds kinds) =>
        cases.TakeWhile(one => (one.Kinds & kinds) == 0).Count();

    /// <summary>A case of several kinds (an enum of strings and numbers) is fine as long as no other case shares one of them.</summary>
    private static IReadOnlyList<UnionCase>? SpansKinds(IReadOnlyList<UnionCase> cases)
    {
        var taken = JsonKinds.None;
        foreach (var one in cases)
        {
            if ((taken & one.Kinds) != 0) return null;
            taken |= one.Kinds;
        }

        return cases;
    }

    /// <summary>One case for each C# type, which knows nothing of a null among the items of a list of objects or texts.</summary>
    private static List<UnionCase>? OnePerType(IReadOnlyList<UnionCase> cases)
    {
        var groups = cases.GroupBy(one => WithoutNulls(one.Shape)).ToList();
        return groups.TrueForAll(group => group.Select(one => one.Shape).Distinct().Count() == 1) ? groups.ConvertAll(group => AnyOf([.. group])) : null;
    }

    private static Shape WithoutNulls(Shape shape) => shape switch
    {
        ListShape list => new ListShape(WithoutNulls(list.Item)),
        MapShape map => new MapShape(WithoutNulls(map.Value)),
        NullableShape nullable => WithoutNulls(nullable.Inner),
        AnyShape or ScalarShape or EnumShape or ObjectShape or TupleShape or UnionShape or ReferenceShape or WrapperShape => shape,
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "No such shape."),
    };

    private static UnionCase AnyOf(IReadOnlyList<UnionCase> alike)
    {
        var schemas = alike.Select(one => one.Schema).Distinct().ToList();
        return schemas.Count == 1 ? alike[0] : alike[0] with { Schema = Subschema.Of(new ChoiceRule(ChoiceRule.AnyOf, schemas.ToEquatableArray())), IsApart = false };
    }

    private static List<UnionCase>? Join(List<UnionCase>? same, JsonKinds kind) => same is null || same.Count < 2
        ? same
        : kind switch
        {
            JsonKinds.String => [Of(kind, ScalarKind.Text)],
            JsonKinds.Number => [OfNumbers(same)],
            JsonKinds.Object when same.TrueForAll(one => one.Shape is ObjectShape or MapShape or ReferenceShape) => same,
            JsonKinds.Array when same.TrueForAll(one => one.Shape is ListShape or TupleShape or ReferenceShape) => same,
            _ => null,
        };

    private static UnionCase OfNumbers(List<UnionCase> cases)
    {
        var kinds = cases.Aggregate(JsonKinds.None, (all, one) => all | one.Kinds);
        return Of(kinds, Scalars.Number(cases.Select(one => one.Shape)).Kind);
    }

    private static UnionCase Of(JsonKinds kind, ScalarKind scalar) =>
        new(new ScalarShape(scalar), kind, new Subschema(EquatableArray.Of<Rule>(new TypeRule(kind)), Annotations.None));
}
