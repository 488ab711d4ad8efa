using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.Naming;

namespace JsonContracts.Generator.Tests;

/// <summary>The names of members that would have one name: they say what tells the words of the schema apart, in whichever order these stand.</summary>
public class MemberNameTests
{
    public static TheoryData<string[], string[]> Clashes => new()
    {
        { ["foobar", "fooBar"], ["Foobar", "FooBar"] },
        { ["fooBar", "FooBar"], ["_fooBar", "FooBar"] },
        { ["fooBar", "foo-bar"], ["FooBar", "Foo_bar"] },
        { ["a-b", "a_b", "c"], ["AMinusB", "AUnderscoreB", "C"] },
        { ["1", "-1", "+1"], ["Value1", "Minus1", "Plus1"] },
        { ["Etc/GMT+1", "Etc/GMT-1", "Etc/GMT"], ["EtcGmtPlus1", "EtcGmtMinus1", "EtcGmt"] },
        { ["a+1", "a-1", "a 1", "a1"], ["APlus1", "AMinus1", "ASpace1", "A1"] },
        { ["equals", "toString"], ["EqualsValue", "ToStringValue"] },
        { ["equals", "Equals"], ["_equals", "Equals_1856c582cabea9b4"] },
        { ["😀", "😁"], ["UD83DUDE00", "UD83DUDE01"] },
    };

    [Theory]
    [MemberData(nameof(Clashes))]
    public void Names_tell_apart_what_the_words_tell_apart_in_any_order(string[] wires, string[] expected)
    {
        Assert.Equal(expected, Names(wires));
        Assert.Equal(expected.Reverse(), Names(wires.Reverse()));
    }

    [Fact]
    public void Names_of_random_words_do_not_depend_on_their_order()
    {
        var random = new Random();
        for (var round = 0; round < 500; round++)
        {
            var wires = Enumerable.Range(0, 12).Select(_ => new string(random.GetItems<char>("aA1-_+ ./", random.Next(0, 5)))).Distinct().ToList();
            var names = wires.Zip(Names(wires)).ToDictionary(pair => pair.First, pair => pair.Second);
            Assert.Equal(names.Count, names.Values.Distinct().Count());
            var shuffled = wires.OrderBy(_ => random.Next()).ToList();
            Assert.Equal(shuffled.Select(wire => names[wire]), Names(shuffled));
        }
    }

    private static IEnumerable<string> Names(IEnumerable<string> wires) => new MemberNames("Owner").Of(wires.Select(wire => (wire, (string?)null)).ToList());
}
