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
        Assert.Equal(3, new System.Collections.Generic.HashSet<Optional<int?>> { absent, none, zero, 0, Optional<int?>.Absent }.Count);
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
}
