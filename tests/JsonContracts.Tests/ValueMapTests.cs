using System;
using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Tests;

public class ValueMapTests
{
    public static TheoryData<int> Sizes => [0, 1, 8, 9, 200];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_member_is_found_in_its_order(int size)
    {
        var names = Enumerable.Range(0, size).Select(i => $"n{size - i}").ToList();
        var map = names.Select(name => KeyValuePair.Create(name, name.Length)).ToValueMap();

        Assert.Equal(size, map.Count);
        Assert.Equal(names, map.Keys);
        Assert.All(names, name => Assert.Equal(name.Length, map[name]));
        Assert.Equal(names.Select(name => name.Length), map.Values);
        Assert.False(map.ContainsKey("N1"));
        Assert.False(map.TryGetValue("other", out _));
        Assert.Throws<KeyNotFoundException>(() => map["other"]);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_order_does_not_matter_for_equality(int size)
    {
        var members = Enumerable.Range(0, size).Select(i => KeyValuePair.Create($"n{i}", i)).ToList();
        var map = members.ToValueMap();
        var turned = Enumerable.Reverse(members).ToValueMap();

        Assert.True(map == turned);
        Assert.Equal(map.GetHashCode(), turned.GetHashCode());
        Assert.True(map != members.Append(KeyValuePair.Create("one more", 1)).ToValueMap());
    }

    [Fact]
    public void Values_and_names_count()
    {
        Assert.NotEqual(ValueMap.Create(("a", 1)), ValueMap.Create(("a", 2)));
        Assert.NotEqual(ValueMap.Create(("a", 1)), ValueMap.Create(("b", 1)));
        Assert.False(ValueMap.Create(("a", 1)).Equals(null));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    public void A_name_given_twice_is_refused(int size) =>
        Assert.Throws<ArgumentException>(() => Enumerable.Range(0, size).Select(i => KeyValuePair.Create(i < 2 ? "a" : $"b{i}", i)).ToValueMap());

    [Fact]
    public void A_collection_expression_makes_one()
    {
        ValueMap<int> map = [KeyValuePair.Create("b", 1), KeyValuePair.Create("a", 2)];
        ValueMap<int> none = [];

        Assert.Equal(ValueMap.Create(("b", 1), ("a", 2)), map);
        Assert.Equal("{b: 1, a: 2}", map.ToString());
        Assert.Same(ValueMap<int>.Empty, none);
    }
}
