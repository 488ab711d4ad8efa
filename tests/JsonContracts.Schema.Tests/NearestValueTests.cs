using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using JsonContracts.Schema.Nearest;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Tests;

/// <summary>What somebody may have meant with a value that is refused.</summary>
public sealed class NearestValueTests
{
    [Theory]
    [InlineData("""{"minimum": 2, "maximum": 4}""", "7", "4")]
    [InlineData("""{"minimum": 2, "maximum": 4}""", "-1e3", "2")]
    [InlineData("""{"minimum": 2, "maximum": 4}""", "3", "3")]
    [InlineData("""{"minimum": 2}""", "\"text\"", "\"text\"")]
    [InlineData("""{"exclusiveMaximum": 1}""", "1", "0")]
    [InlineData("""{"exclusiveMaximum": 1}""", "1.25", "0.99")]
    [InlineData("""{"exclusiveMaximum": 1000}""", "5000", "999")]
    [InlineData("""{"exclusiveMinimum": 0, "exclusiveMaximum": 1}""", "0", "0.1")]
    [InlineData("""{"exclusiveMinimum": 0, "exclusiveMaximum": 0.001}""", "0", "0.0001")]
    [InlineData("""{"multipleOf": 0.01, "maximum": 0.999}""", "2", "0.99")]
    [InlineData("""{"multipleOf": 0.01, "exclusiveMinimum": 0.07}""", "0", "0.08")]
    [InlineData("""{"multipleOf": 4, "minimum": -9}""", "-100", "-8")]
    [InlineData("""{"multipleOf": 4}""", "-7", "-8")]
    [InlineData("""{"multipleOf": 4}""", "-6", "-4")]
    [InlineData("""{"type": "integer"}""", "2.7", "3")]
    [InlineData("""{"type": "integer", "exclusiveMaximum": 4.5}""", "9", "4")]
    [InlineData("""{"type": "integer", "multipleOf": 0.4}""", "2.9", "2")]
    [InlineData("""{"maximum": 1e300}""", "1e301", "1e300")]
    [InlineData("""{"maximum": 1e3000}""", "1e3001", null)]
    [InlineData("""{"multipleOf": 4, "minimum": 5, "maximum": 7}""", "1", null)]
    [InlineData("""{"enum": [5, 10]}""", "7", "5")]
    [InlineData("""{"enum": [5, 10]}""", "7.6", "10")]
    [InlineData("""{"enum": [5, 10], "minimum": 6}""", "1", "10")]
    [InlineData("""{"enum": ["MP4", "WEBM", "MOV"]}""", "\"webn\"", "\"WEBM\"")]
    [InlineData("""{"enum": ["MP4", "WEBM", "MOV"]}""", "\"mp3\"", "\"MP4\"")]
    [InlineData("""{"enum": ["a", "A"]}""", "\"A \"", "\"A\"")]
    [InlineData("""{"enum": ["first", "last", 0, -1]}""", "-2", "-1")]
    [InlineData("""{"enum": ["first", "last", 0, -1]}""", "\"frist\"", "\"first\"")]
    [InlineData("""{"enum": ["first", "last"]}""", "1", null)]
    [InlineData("""{"const": false}""", "true", "false")]
    [InlineData("""{"oneOf": [{"const": "fast"}, {"const": "full"}]}""", "\"ful\"", "\"full\"")]
    [InlineData("""{"maxLength": 2}""", "\"🐲🐲🐲\"", "\"🐲🐲\"")]
    [InlineData("""{"maxLength": 0}""", "\"a\"", "\"\"")]
    [InlineData("""{"minLength": 2}""", "\"a\"", null)]
    [InlineData("""{"type": "string"}""", "1", null)]
    public void It_is_the_nearest_that_all_rules_allow(string schema, string value, string? expected) =>
        Assert.Equal(expected, NearestValue.Of(JsonValue.Parse(value), Rules(schema))?.ToJson());

    /// <summary>Of all whole numbers around, none is allowed and nearer.</summary>
    [Fact]
    public void No_allowed_number_is_nearer() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(-40, 40).Four().Zip(Gen.Choose(1, 9).Two()).ToArbitrary(),
        drawn =>
        {
            var ((one, other, value, kind), (divisor, second)) = drawn;
            var (low, high) = (Math.Min(one, other), Math.Max(one, other));
            var (lower, upper) = (kind % 2 == 0 ? "minimum" : "exclusiveMinimum", kind % 3 == 0 ? "maximum" : "exclusiveMaximum");
            var allowed = Enumerable.Range(-60, 121)
                .Where(i => i % divisor == 0 && i % second == 0 && (lower == "minimum" ? i >= low : i > low) && (upper == "maximum" ? i <= high : i < high))
                .ToList();
            var rules = Rules($$"""{"type": "integer", "{{lower}}": {{low}}, "{{upper}}": {{high}}, "multipleOf": {{divisor}}, "allOf": [{"multipleOf": {{second}}}]}""");
            var nearest = NearestValue.Of(new NumberValue(JsonNumber.FromInt64(value)), rules);
            return nearest is NumberValue found && found.Value.TryGetInt64(out var number)
                ? allowed.Contains((int)number) && allowed.Min(i => Math.Abs(i - value)) == Math.Abs(number - value)
                : nearest is null && allowed.Count == 0;
        }));

    private static Rule[] Rules(string schema)
    {
        var read = SchemaDocument.Read("a.json", schema).Root!;
        return [.. read.Rules.SelectMany(rule => rule is AllOfRule all ? all.Branches.SelectMany(branch => branch.Rules) : [rule])];
    }
}
