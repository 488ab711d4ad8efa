using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace JsonContracts.Samples.Tests;

/// <summary>A closed array is a positional record: made by its places, taken apart by them, and an array on the wire.</summary>
public class TupleTests
{
    [Fact]
    public void It_is_made_and_taken_apart_by_its_places()
    {
        var trip = new Tuples { Route = [new(4.9, 52.4), new(13.4, 52.5, Height: 34)], Circle = new(new(0, 90), Radius: 2.5) };
        Assert.Empty(trip.Validate());
        Assert.Equal("""{"route":[[4.9,52.4],[13.4,52.5,34]],"circle":["circle",[0,90],2.5]}""", trip.ToJson());
        Assert.Equal(trip, Tuples.Parse(trip.ToJson()));

        var (longitude, latitude, height) = trip.Route[1];
        Assert.Equal((13.4, 52.5, 34), (longitude, latitude, height));
        Assert.Null(trip.Route[0].Height);
        Assert.Equal("circle", TuplesCircle.First);
        Assert.Equal("north", trip.Circle is (Centre: (_, > 60, _), _) ? "north" : "south");
    }

    [Fact]
    public void A_copy_with_a_change_is_another_value()
    {
        var position = new Position(4.9, 52.4);
        Assert.Equal("[4.9,52.4,-2]", (position with { Height = -2 }).ToJson());
        Assert.NotEqual(position, position with { Height = -2 });
        Assert.Equal(position, (position with { Height = -2 }) with { Height = null });
    }

    [Fact]
    public void What_is_wrong_has_the_pointer_of_its_place()
    {
        var trip = new Tuples { Route = [new(4.9, 52.4), new(181, -91)], Pages = new(From: 0, To: 100), Where = new TuplesWherePair(1, 2) };
        Assert.Equal(
            ["/pages/0 minimum", "/pages/1 maximum", "/route/1/0 maximum", "/route/1/1 minimum"],
            Places(trip.Validate()).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["/route/1/0 maximum", "/route/1/1 minimum"],
            Places(Violations("""{"route":[[4.9,52.4],[181,-91]]}""")));
        Assert.Equal(["/pages minItems", "/pages/0 type"], Places(Violations("""{"pages":["1"]}""")).Order(StringComparer.Ordinal));
        Assert.Equal(["/pages/2 false"], Places(Violations("""{"pages":[1,2,3]}""")));
        Assert.Equal(["/circle/1 required"], Places(new Tuples { Circle = new(null!, 1) }.Validate()));
    }

    [Fact]
    public void Items_that_may_be_missing_come_last_and_leave_no_gap()
    {
        Assert.Equal("""["a"]""", new TuplesEntry("a").ToJson());
        Assert.Equal("""["a",null,false]""", new TuplesEntry("a", null, false).ToJson());

        var gap = new TuplesEntry("a", Shade: Shade.Dark);
        Assert.Equal(["/1 prefixItems", "/2 prefixItems"], Places(gap.Validate()));
        Assert.Equal("`/1` is missing; the schema allows no gap before other items", gap.Validate()[0].Message);
        Assert.Throws<ArgumentException>(() => gap.ToJson());
        Assert.Equal(["/entry/1 prefixItems", "/entry/2 prefixItems"], Places(new Tuples { Entry = gap }.Validate()));
    }

    /// <summary>What C# does not say of its places is asked of the array.</summary>
    [Fact]
    public void Rules_about_the_whole_array_hold()
    {
        Assert.Empty(new AskedValuesDice(1, 6).Validate());
        Assert.Empty(new AskedValuesDice(4, 6, 5).Validate());
        Assert.Equal([" uniqueItems"], Places(new AskedValuesDice(6, 6, 1).Validate()));
        Assert.Equal([" anyOf", " contains"], Places(new AskedValuesDice(4, 5).Validate()));
    }

    [Fact]
    public void Arrays_of_different_lengths_are_cases_of_a_union()
    {
        Assert.Equal("pair", Said("[1,2]"));
        Assert.Equal("x", Said("""[1,2,"x"]"""));
        Assert.Equal("s", Said("""{"street":"s"}"""));

        static string Said(string where) => Tuples.Parse($$"""{"where":{{where}}}""").Where!.Match(pair => "pair", triple => triple.Third, address => address.Street);
    }

    [Fact]
    public void It_may_hold_itself()
    {
        var chain = new Chain("a", new("b", new("c")));
        Assert.Equal("""["a",["b",["c"]]]""", chain.ToJson());
        Assert.Equal(chain, Chain.Parse(chain.ToJson()));
        Assert.Equal(["/1/1/0 minLength"], Places((chain with { Tail = new("b", new("")) }).Validate()));
    }

    [Fact]
    public void The_serializer_knows_it()
    {
        var json = JsonSerializer.Serialize(new Position(1, 2), SamplesJsonContext.Default.Position);
        Assert.Equal("[1,2]", json);
        Assert.Equal(new Position(1, 2), JsonSerializer.Deserialize(json, SamplesJsonContext.Default.Position));
    }

    private static ContractViolations Violations(string json)
    {
        Assert.False(Tuples.TryParseJson(System.Text.Encoding.UTF8.GetBytes(json), out _, out var violations));
        return violations;
    }

    private static IEnumerable<string> Places(ContractViolations violations) => violations.Select(violation => $"{violation.Pointer} {violation.Keyword}");
}
