using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace JsonContracts.Samples.Tests;

/// <summary>Two values are equal exactly when all that they hold is, down to the items of lists.</summary>
public class EqualityTests
{
    public static TheoryData<string> Files => new(ValidTexts.Contracts.Select(contract => contract.File));

    [Theory]
    [MemberData(nameof(Files))]
    public void Values_read_apart_are_equal_and_hash_equally(string file)
    {
        var contract = ValidTexts.Contracts.Single(one => one.File == file);
        Assert.All(ValidTexts.Of(contract), text =>
        {
            var (one, two) = (Read(contract, text), Read(contract, text));
            Assert.NotSame(one, two);
            Assert.True(one.Equals(two));
            Assert.Equal(one.GetHashCode(), two.GetHashCode());
            Assert.False(one.Equals(null));
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_single_change_makes_a_difference(string file)
    {
        var contract = ValidTexts.Contracts.Single(one => one.File == file);
        var wrong = new List<string>();
        foreach (var text in ValidTexts.Of(contract))
        {
            var value = Read(contract, text);
            foreach (var changed in Mutations.Of(text))
            {
                contract.TryParse(Encoding.UTF8.GetBytes(changed), out var other);
                if (other is null) continue;
                var isSame = JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(changed));
                if (value.Equals(other) != isSame || (isSame && value.GetHashCode() != other.GetHashCode())) wrong.Add(changed);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
    }

    [Fact]
    public void Values_built_apart_are_equal()
    {
        Assert.Equal(Build(), Build());
        Assert.Equal(Build().GetHashCode(), Build().GetHashCode());
        Assert.True(Build() == Build());
        Assert.NotEqual(Build(), Build() with { Names = ["a", "c"] });
        Assert.NotEqual(Build(), Build() with { Matrix = [[1, 2], [4]] });
        Assert.NotEqual(Build(), Build() with { Points = [new ListsPoint { X = 1, Y = 3 }] });
        Assert.NotEqual(Build(), Build() with { Maybe = default });

        static Lists Build() => new()
        {
            Names = ["a", "b"],
            Matrix = [[1, 2], [3]],
            Points = [new ListsPoint { X = 1, Y = 2 }],
            Gaps = ["x", null],
            Anything = [1, "a", JsonData.Null],
            Maybe = null,
        };
    }

    [Fact]
    public void A_copy_with_a_change_leaves_the_original_alone()
    {
        var original = new Customer { Name = "one", Home = new Address { Street = "s", Zip = "12345" } };
        var changed = original with { Home = original.Home with { Zip = "54321" } };
        Assert.Equal("12345", original.Home.Zip);
        Assert.NotEqual(original, changed);
        Assert.Equal(original, changed with { Home = original.Home });
    }

    [Fact]
    public void A_double_that_is_no_number_equals_itself()
    {
        var point = new ListsPoint { X = double.NaN, Y = 0 };
        Assert.Equal(point, point with { });
        Assert.Equal(point.GetHashCode(), (point with { }).GetHashCode());
    }

    private static object Read(Contract contract, string text)
    {
        Assert.Empty(contract.TryParse(Encoding.UTF8.GetBytes(text), out var value));
        return value!;
    }
}
