using System;
using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Samples.Tests;

/// <summary>Values that are built in C#: what is wrong with them is found before they become JSON.</summary>
public class TypedValueTests
{
    /// <summary>A value, and the places that are wrong with it, as pointer and keyword.</summary>
    private static readonly (Func<ContractViolations> Validate, string[] Expected)[] s_cases =
    [
        (() => (Small() with { Small = 11 }).Validate(), ["/small maximum"]),
        (() => (Small() with { Small = -1, Unit = 1.5 }).Validate(), ["/small minimum", "/unit maximum"]),
        (() => (Small() with { Unit = double.NaN }).Validate(), ["/unit minimum", "/unit maximum"]),
        (() => (Small() with { Open = 1 }).Validate(), ["/open exclusiveMaximum"]),
        (() => (Small() with { Open = double.NegativeInfinity }).Validate(), ["/open exclusiveMinimum"]),
        (() => (Small() with { Cents = 0.075 }).Validate(), ["/cents multipleOf"]),
        (() => (Small() with { Cents = double.PositiveInfinity }).Validate(), ["/cents multipleOf", "/cents type"]),
        (() => (Small() with { Even = 3, Halves = 1, Whole = 1.5 }).Validate(), ["/even multipleOf", "/whole multipleOf"]),
        (() => (Small() with { Cost = 0.0001m }).Validate(), ["/cost multipleOf"]),
        (() => (Small() with { Cost = 1000.001m, Level = 4, Step = 0.2 }).Validate(), ["/cost maximum", "/level enum", "/step enum"]),
        (() => (Small() with { Positive = 0 }).Validate(), ["/positive exclusiveMinimum"]),
        (() => (Small() with { Positive = 3_000_000_000 }).Validate(), ["/positive exclusiveMaximum"]),
        (() => (Small() with { Precise = 0.1 }).Validate(), ["/precise minimum"]),
        (() => new Texts { Prompt = "a" }.Validate(), ["/prompt minLength"]),
        (() => new Texts { Prompt = "😀" }.Validate(), ["/prompt minLength"]),
        (() => new Texts { Prompt = new string('a', 11), Code = "ab", Words = "" }.Validate(), ["/prompt maxLength", "/code pattern", "/words pattern", "/words minLength"]),
        (() => new Texts { Prompt = null! }.Validate(), ["/prompt required"]),
        (() => new Enums { Quality = (EnumsQuality)9, Seconds = 7, Factor = 3 }.Validate(), ["/quality oneOf", "/seconds enum", "/factor enum"]),
        (() => new Enums { Quality = EnumsQuality.Low, Seconds = 5, Moods = [EnumsMood.Calm, EnumsMood.Calm] }.Validate(), ["/moods uniqueItems"]),
        (() => new Enums { Quality = EnumsQuality.Low, Seconds = 5, ByName = ValueMap.Create(("a", (Toggle)7)) }.Validate(), ["/byName/a enum"]),
        (() => new Lists { Names = [] }.Validate(), ["/names minItems"]),
        (() => new Lists { Names = ["a", "", "c", "d"] }.Validate(), ["/names maxItems", "/names/1 minLength"]),
        (() => new Lists { Names = ["a", null!] }.Validate(), ["/names/1 type"]),
        (() => new Lists { Names = ["a"], Counts = [1, -1, 1] }.Validate(), ["/counts uniqueItems", "/counts/1 minimum"]),
        (() => new Lists { Names = ["a"], Matrix = [[1], [], [10]] }.Validate(), ["/matrix/1 minItems", "/matrix/2/0 maximum"]),
        (() => new Lists { Names = ["a"], Marks = [null, 6], Mixed = [1, 1.0] }.Validate(), ["/marks/1 maximum", "/mixed uniqueItems"]),
        (() => new Lists { Names = ["a"], Nothing = [1] }.Validate(), ["/nothing/0 false"]),
        (() => new Maps { Numbers = ValueMap<long>.Empty, Texts = ValueMap<string>.Empty }.Validate(), ["/texts minProperties"]),
        (() => new Maps { Numbers = ValueMap<long>.Empty, Texts = ValueMap.Create(("a/b", "123456"), ("~", "x")) }.Validate(), ["/texts/a~1b maxLength"]),
        (() => new Maps { Numbers = ValueMap<long>.Empty, Groups = ValueMap.Create<ValueList<string>>(("g", ["x", ""])) }.Validate(), ["/groups/g/1 minLength"]),
        (() => new TypedAdditions { Name = "n", AdditionalProperties = ValueMap.Create(("more", 0L)) }.Validate(), ["/more minimum"]),
        (() => new TypedAdditions { Name = "n", AdditionalProperties = ValueMap.Create(("size", 1L)) }.Validate(), ["/size duplicate"]),
        (() => new OpenObject { Name = "n", Undescribed = null! }.Validate(), ["/undescribed required"]),
        (() => new Combinations { Width = 1280 }.Validate(), ["/height dependentRequired"]),
        (() => new Combinations { Width = 1280, Height = 721 }.Validate(), [" oneOf"]),
        (() => new Conditions { Mode = ConditionMode.Advanced, From = "a" }.Validate(), ["/level required", "/until dependentRequired"]),
        (() => new Conditions { Mode = ConditionMode.Simple, Sound = true, Level = 1, Detail = "too long" }.Validate(), ["/level false", "/detail maxLength"]),
        (() => new Conditions { Mode = ConditionMode.Simple, Sound = false, Volume = 1 }.Validate(), [" not"]),
        (() => new Conditions { Mode = ConditionMode.Simple, Detail = "forbidden" }.Validate(), ["/detail maxLength", " not"]),
        (() => new Conditions { Mode = ConditionMode.Simple }.Validate(), [" anyOf"]),
        (() => new Conditions { Mode = ConditionMode.Advanced, Level = 1, Tags = [] }.Validate(), [" not"]),
        (() => new CountedMembers().Validate(), [" minProperties"]),
        (() => new CountedMembers { A = "a", B = "b", C = null, Closed = new() }.Validate(), [" maxProperties", "/closed minProperties"]),
        (() => new Merged { Name = "n", Size = 51, Shared = "" }.Validate(), ["/size maximum", "/size multipleOf", "/shared minLength"]),
        (() => new Booleans { Must = false, OnlyTrue = false }.Validate(), ["/onlyTrue enum"]),
        (() => new Formats { Uri = new Uri("/a", UriKind.Relative), Date = default, DateTime = default, Time = "25:00:00Z", Email = "a", Hostname = "-", Ipv4 = "1.2.3", Ipv6 = "x", Duration = "1" }.Validate(),
            ["/uri format", "/time format", "/duration format", "/email format", "/hostname format", "/ipv4 format", "/ipv6 format"]),
        (() => new Formats { Uri = new Uri("ab:c"), Date = default, DateTime = default, Link = new Uri("http://example.org/") }.Validate(), ["/link pattern"]),
        (() => new Unions { Image = "ab" }.Validate(), ["/image minLength"]),
        (() => new Unions { Image = "abc", Amount = -1, OneOrMany = ValueList<string>.Empty }.Validate(), ["/amount minimum", "/oneOrMany minItems"]),
        (() => new Unions { Image = "abc", Figure = new UnionsFigureCircle { Radius = 0 }, Contact = new UnionsContactPhone { Number = "1" } }.Validate(), ["/contact/number pattern", "/figure/radius exclusiveMinimum"]),
        (() => new Tree { Label = "r", Children = [new Tree { Label = "" }], Twin = new() { Label = "t", Twin = new() { Label = "" } } }.Validate(), ["/children/0/label minLength", "/twin/twin/label minLength"]),
        (() => new Order { Customer = new() { Name = "" }, To = new() { Street = "s", Zip = "1" }, Others = [new() { Name = "n" }, new() { Name = "" }, new() { Name = "n" }], Parts = new() { Value = [] } }.Validate(),
            ["/customer/name minLength", "/others maxItems", "/others/1/name minLength", "/to/zip pattern", "/parts minItems"]),
        (() => new Nullables { RequiredText = "a", RequiredNumber = 10, RequiredObject = new() { Label = "long" }, RequiredList = [null!], RequiredMap = null, RequiredEnum = null, RequiredUnion = null, OptionalNumber = -1, OptionalList = [null, null, null] }.Validate(),
            ["/requiredText minLength", "/requiredNumber maximum", "/requiredObject/label maxLength", "/requiredList/0 type", "/optionalNumber minimum", "/optionalList maxItems"]),
    ];

    public static TheoryData<int> Cases => new(Enumerable.Range(0, s_cases.Length));

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_wrong_is_told_at_its_place(int number)
    {
        var (validate, expected) = s_cases[number];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Places(validate()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_violation_is_a_sentence() => Assert.Equal(
        ["`/small` is 11; the schema allows at most 10", "`/cents` is 0.075; the schema allows multiples of 0.01"],
        (Small() with { Small = 11, Cents = 0.075 }).Validate().Select(violation => violation.Message));

    private static IEnumerable<string> Places(ContractViolations violations) => violations.Select(violation => $"{violation.Pointer} {violation.Keyword}");

    private static Numbers Small() => new() { Small = 1, Unit = 1 };
}
