using System;
using System.Linq;

namespace JsonContracts.Samples.Tests;

/// <summary>An enum may hold a number that no member has. Checking tells, whoever holds it; writing throws.</summary>
public class UndefinedEnumTests
{
    private const Move Wrong = (Move)(-1);

    private static readonly (AskedValues Value, string[] Expected)[] s_cases =
    [
        (new AskedValues { Moves = [Move.Left, Wrong] }, ["/moves/1 enum (Move)-1"]),
        (new AskedValues { Moves = [(Move)7] }, ["/moves/0 enum (Move)7"]),
        (new AskedValues { ByName = ValueMap.Create(("a", Wrong)) }, ["/byName/a enum (Move)-1"]),
        (new AskedValues { Step = (Stride)(-1) }, ["/step enum (Stride)-1", "/step not (Stride)-1"]),
        (new AskedValues { Step = new AskedValuesStepLeap { Move = Wrong } }, ["/step/move enum (Move)-1"]),
        (new AskedValues { Leaps = (Turn)(-1) }, ["/leaps enum (Turn)-1", "/leaps not (Turn)-1"]),
        (new AskedValues { Leaps = ValueList.Create<Leaps>([Turn.Right, (Turn)(-1)]) }, ["/leaps/1 enum (Turn)-1", "/leaps/1 not (Turn)-1"]),
    ];

    public static TheoryData<int> Cases => new(Enumerable.Range(0, s_cases.Length));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Checking_tells_of_it(int number)
    {
        var (value, expected) = s_cases[number];
        Assert.Equal(expected, value.Validate().Select(found => $"{found.Pointer} {found.Keyword} {found.Actual}"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Writing_throws(int number)
    {
        var fault = Assert.ThrowsAny<ArgumentException>(() => s_cases[number].Value.ToJsonUtf8());
        Assert.Contains("No member of ", fault.Message, StringComparison.Ordinal);
    }
}
