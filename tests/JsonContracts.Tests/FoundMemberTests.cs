using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace JsonContracts.Tests;

/// <summary>Where many members are, each is looked for from the one that was found last.</summary>
public class FoundMemberTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(40_000)]
    public void Every_member_is_found_in_any_order(int count)
    {
        var random = new Random(Environment.TickCount);
        var json = Views.Of($"{{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"{(i % 5 == 0 ? "\\u006d" : "m")}{i}\":{i}"))}}}");
        var inOrder = Enumerable.Range(0, Math.Min(count, 300));
        var drawn = Enumerable.Range(0, 100).Select(_ => random.Next(count));
        var backwards = Enumerable.Range(1, Math.Min(count, 100)).Select(i => count - i);
        foreach (var place in inOrder.Concat(drawn).Concat(backwards))
        {
            var name = Encoding.UTF8.GetBytes("m" + place.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(place.ToString(CultureInfo.InvariantCulture), json.Member(name).ToString());
            Assert.False(json.Has([.. name, .. "x"u8]));
        }
    }

    [Fact]
    public void Of_several_members_of_one_name_the_first_is_found()
    {
        var json = Views.Of("""{"a":0,"b":1,"c":2,"d":3,"e":4,"f":5,"g":6,"h":7,"b":8,"i":9}""");
        Assert.Equal("7", json.Member("h"u8).ToString());
        Assert.Equal("1", json.Member("b"u8).ToString());
        Assert.Equal("9", json.Member("i"u8).ToString());
        Assert.Equal("1", json.Member("b"u8).ToString());
    }
}
