using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
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
    public void A_token_is_sixteen_bytes_and_a_thread_keeps_few()
    {
        var text = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("1", 1_000_000))}]");

        Assert.Equal(16, Unsafe.SizeOf<JsonToken>());
        Assert.Equal(0, AllocatedBy(() => JsonContract.Ask(text, static json => json.Count == 1_000_000)));
        using var index = JsonIndex.Rent();
        Assert.InRange(index.Capacity * Unsafe.SizeOf<JsonToken>(), 1, 64 << 10);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"\":1}")]
    [InlineData("[1,2,3,4,5,6,7,8,9,0]")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("{\"\":{\"\":{\"\":{\"\":{\"\":{\"\":")]
    public unsafe void There_is_room_for_every_text_that_is_made_of_tokens_alone(string part)
    {
        var isComplete = part[^1] is ']' or '}';
        foreach (var count in new[] { 1, 60, 3000, 20_000 })
        {
            var parts = Enumerable.Repeat(part, count);
            var text = Encoding.UTF8.GetBytes(isComplete ? $"[{string.Join(',', parts)}]" : string.Concat(parts));
            using var index = JsonIndex.Rent();
            fixed (byte* first = text) Assert.Equal(isComplete, index.TryFill(first, text.Length));
        }
    }

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
