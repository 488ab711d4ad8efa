using System;
using JsonContracts.Tests.Samples;

namespace JsonContracts.Tests;

public class AllocationTests
{
    [Fact]
    public void Validating_a_valid_value_allocates_nothing()
    {
        var parcel = new Parcel
        {
            Label = "a",
            Weight = 0.07,
            Width = 1,
            Height = 2,
            Items = ["lamp", new NamedItem { Name = "cup", Count = 3 }, "cups"],
            Speed = Speed.Slow,
        };

        Assert.Equal(0, AllocatedBy(() => JsonContract.Validate(parcel)));
    }

    [Fact]
    public void The_questions_of_a_check_allocate_nothing()
    {
        ValueList<double> numbers = [0.1, 0.2, 0.3];
        ValueList<Guid> ids = [Guid.NewGuid(), Guid.NewGuid()];
        var pattern = JsonCheck.Pattern("^[a-z]+$");

        Assert.Equal(0, AllocatedBy(() => JsonCheck.IsUnique(numbers)));
        Assert.Equal(0, AllocatedBy(() => JsonCheck.IsUnique(ids)));
        Assert.Equal(0, AllocatedBy(() => JsonCheck.IsMultipleOf(0.07, 0.01m)));
        Assert.Equal(0, AllocatedBy(() => JsonCheck.Compare(0.07, "0.1"u8)));
        Assert.Equal(0, AllocatedBy(() => JsonCheck.IsMatch(pattern, "abc")));
        Assert.Equal(0, AllocatedBy(() => JsonCheck.IsFormatUri("https://example.com/a?b#c")));
        Assert.Equal(0, AllocatedBy(() => JsonCheck.CodePointCount("a😀")));
    }

    [Fact]
    public void Looking_at_a_text_while_another_is_looked_at_allocates_nothing() =>
        Assert.Equal(0, AllocatedBy(() => JsonContract.Ask("[1]"u8, static one => JsonContract.Ask("[2]"u8, static other => other.Count == 1))));

    [Fact]
    public void Writing_allocates_only_the_result()
    {
        var parcel = new Parcel { Label = "a", Items = ["lamp"] };
        var length = JsonContract.ToJsonUtf8(parcel).Length;

        Assert.InRange(AllocatedBy(() => JsonContract.ToJsonUtf8(parcel)), length, length + 32);
    }

    /// <summary>What a call allocates once everything that it needs only once is there.</summary>
    private static long AllocatedBy<T>(Func<T> call)
    {
        for (var i = 0; i < 200; i++) call();
        var before = GC.GetAllocatedBytesForCurrentThread();
        call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
