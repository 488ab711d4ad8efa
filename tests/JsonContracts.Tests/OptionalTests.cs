using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Tests;

public class OptionalTests
{
    [Fact]
    public void Absent_null_and_a_value_are_three_things()
    {
        Optional<int?> absent = default;
        Optional<int?> none = null;
        Optional<int?> zero = 0;

        Assert.Equal((false, false), (absent.IsSet, absent.HasValue));
        Assert.Equal((true, false), (none.IsSet, none.HasValue));
        Assert.Equal((true, true), (zero.IsSet, zero.HasValue));
        Assert.Equal(3, new HashSet<Optional<int?>> { absent, none, zero, 0, Optional<int?>.Absent }.Count);
        Assert.Equal(("absent", "null", "0"), (absent.ToString(), none.ToString(), zero.ToString()));
    }

    [Fact]
    public void Reference_types_convert_from_null_too()
    {
        Optional<string?> none = null;
        Optional<string?> text = "a";

        Assert.True(none.IsSet && !none.HasValue);
        Assert.True(text == new Optional<string?>("a"));
        Assert.True(text != none);
    }

    [Fact]
    public void A_collection_expression_makes_an_optional_list()
    {
        OptionalList<int> absent = default;
        OptionalList<int> none = null;
        OptionalList<int> empty = [];
        OptionalList<int> two = [1, .. Enumerable.Range(2, 1)];

        Assert.Equal((false, false), (absent.IsSet, absent.HasValue));
        Assert.Equal((true, false), (none.IsSet, none.HasValue));
        Assert.Equal((true, true), (empty.IsSet, empty.HasValue));
        Assert.Equal([1, 2], two.Value);
        Assert.Equal([1, 2, 0], [.. two, .. absent, .. none, 0]);
        Assert.Equal(4, new HashSet<OptionalList<int>> { absent, none, empty, two, new([1, 2]), OptionalList<int>.Absent }.Count);
        Assert.Equal(("absent", "null"), (absent.ToString(), none.ToString()));
    }

    [Fact]
    public void An_optional_list_is_an_optional_of_a_list()
    {
        Optional<ValueList<int>?> optional = (OptionalList<int>)[1, 2];
        OptionalList<int> list = optional;
        OptionalList<int> absent = Optional<ValueList<int>?>.Absent;

        Assert.True(list == (ValueList<int>)[1, 2]);
        Assert.False(absent.IsSet);
        Assert.True(absent != list);
    }
}
