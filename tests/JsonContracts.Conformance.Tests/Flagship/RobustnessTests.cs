using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using JsonContracts.Runware;

namespace JsonContracts.Conformance.Tests.Flagship;

/// <summary>Whatever bytes come, the answer is a list of violations or the documented exception.</summary>
public sealed class RobustnessTests
{
    private static readonly byte[] s_request = Encoding.UTF8.GetBytes(KlingSchema.Example(1).ToJsonString());

    /// <summary>What may stand in for a byte: structure, the end of a string, half of a character, a control character.</summary>
    private static readonly byte[] s_bytes = [.. "{}[],:\"\\0-. "u8, 0x00, 0x1F, 0x80, 0xC3, 0xED, 0xFF];

    [Fact]
    public void A_request_cut_off_anywhere_is_told_to_be_no_json_and_where()
    {
        for (var length = 0; length < s_request.Length; length++)
        {
            var cut = s_request.AsSpan(0, length);
            Assert.Null(KlingSchema.Contract.Read(cut, out var violations));
            Assert.False(KlingSchema.Contract.IsValidJson(cut, out var same));
            Assert.Equal("json", Assert.Single(violations).Keyword);
            Assert.Equal(violations, same);
            Assert.Contains("byte", violations[0].Actual, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_request_with_any_byte_changed_is_read_or_explained_alike_on_both_roads()
    {
        for (var i = 0; i < s_request.Length; i++)
        {
            foreach (var other in s_bytes)
            {
                var changed = (byte[])s_request.Clone();
                changed[i] = other;
                var read = KlingSchema.Contract.Read(changed, out var violations);
                Assert.Equal(read is not null, KlingSchema.Contract.IsValidJson(changed, out var same));
                Assert.Equal(violations.ToString(), same.ToString());
                Assert.All(violations, violation => Assert.NotEqual("", violation.Message));
            }
        }
    }

    [Fact]
    public void A_member_given_twice_is_refused_on_both_roads()
    {
        var request = KlingSchema.Example(1);
        foreach (var (name, value) in request)
        {
            var json = $"{request.ToJsonString()[..^1]},\"{name}\":{value!.ToJsonString()}}}";
            Assert.Null(KlingSchema.Contract.Read(json, out var violations));
            Assert.Equal($"duplicate /{name}", $"{Assert.Single(violations).Keyword} {violations[0].Pointer}");
            Assert.False(KlingSchema.Contract.IsValidJson(json));
        }
    }

    [Fact]
    public void What_is_not_valid_is_thrown_as_the_documented_exception()
    {
        for (var length = 0; length < s_request.Length; length += 7)
        {
            var cut = s_request[..length];
            Assert.Throws<ContractException>(() => KlingVideo26Standard.Parse(cut));
            Assert.IsAssignableFrom<JsonException>(Record.Exception(() => JsonSerializer.Deserialize(cut, RunwareJsonContext.Default.KlingVideo26Standard)));
        }
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    [InlineData("[", "")]
    [InlineData("{\"inputs\":", "")]
    public void Deep_nesting_is_a_violation(string open, string close)
    {
        foreach (var depth in new[] { 60, 64, 65, 1000, 100_000 })
        {
            var json = string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));
            var within = $$"""{ "inputs": {{json}} }""";
            Assert.Null(KlingSchema.Contract.Read(json, out var violations));
            Assert.NotEmpty(violations);
            Assert.False(KlingSchema.Contract.IsValidJson(json));
            Assert.Null(KlingSchema.Contract.Read(within, out violations));
            Assert.NotEmpty(violations);
        }
    }
}
