using System;
using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Tests;

public class ValueListTests
{
    [Fact]
    public void Lists_with_equal_items_are_equal_and_hash_equally()
    {
        ValueList<string> list = ["a", "b"];
        ValueList<string> same = new List<string> { "a", "b" }.ToValueList();

        Assert.True(list == same);
        Assert.Equal(list.GetHashCode(), same.GetHashCode());
        Assert.True(list.Equals((object)same));
    }

    [Theory]
    [InlineData(new[] { 1, 2 }, new[] { 2, 1 })]
    [InlineData(new[] { 1, 2 }, new[] { 1 })]
    [InlineData(new[] { 1 }, new int[0])]
    public void Lists_differ_by_order_length_and_items(int[] left, int[] right)
    {
        Assert.True(left.ToValueList() != right.ToValueList());
        Assert.False(left.ToValueList().Equals(null));
    }

    [Fact]
    public void A_list_of_lists_compares_deeply()
    {
        ValueList<ValueList<int>> list = [[1], [2, 3]];
        ValueList<ValueList<int>> same = [[1], [2, 3]];

        Assert.Equal(list, same);
        Assert.Equal(list.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void The_source_can_change_without_the_list()
    {
        int[] source = [1, 2];
        var list = source.ToValueList();
        source[0] = 9;

        Assert.Equal(1, list[0]);
    }

    [Fact]
    public void Null_items_are_items()
    {
        ValueList<string?> list = [null, "a"];

        Assert.Equal("[null, a]", list.ToString());
        Assert.Equal(list, (ValueList<string?>)[null, "a"]);
    }

    [Fact]
    public void It_is_walked_by_index_by_foreach_by_span_and_by_linq()
    {
        ValueList<int> list = [3, 4];
        var walked = new List<int>();
        foreach (var item in list) walked.Add(item);

        Assert.Equal([3, 4], walked);
        Assert.Equal([3, 4], list.AsSpan().ToArray());
        Assert.Equal([6, 8], list.Select(item => item * 2));
        Assert.Throws<IndexOutOfRangeException>(() => list[2]);
    }

    [Fact]
    public void Empty_is_one_list()
    {
        ValueList<int> list = [];

        Assert.Same(ValueList<int>.Empty, list);
        Assert.Same(list, Enumerable.Empty<int>().ToValueList());
        Assert.Equal("[]", list.ToString());
    }

    [Fact]
    public void The_text_of_a_long_list_ends()
    {
        var text = Enumerable.Range(0, 10_000).ToValueList().ToString();

        Assert.EndsWith("99, …]", text, StringComparison.Ordinal);
    }
}
