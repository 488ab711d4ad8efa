using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace JsonContracts.Samples.Tests;

/// <summary>The generated code of every sample accepts what the schema accepts, by each of its roads, and refuses the rest by each.</summary>
public class AgreementTests
{
    public static TheoryData<string> Files => new(ValidTexts.Contracts.Select(contract => contract.File));

    /// <summary>Only the two samples whose root is an enum, or that are internal, are tested elsewhere.</summary>
    [Fact]
    public void Every_sample_is_here() => Assert.Equal(
        Judge.Files.Except(["hidden", "root-enum"]), ValidTexts.Contracts.Select(contract => contract.File).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_valid_is_read_and_written_back(string file)
    {
        var contract = Named(file);
        Assert.All(ValidTexts.Of(contract), text =>
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            Assert.True(Judge.Accepts(file, JsonNode.Parse(text)));
            Assert.Empty(contract.CheckJson(utf8));
            Assert.Empty(contract.TryParse(utf8, out var value));
            Assert.Empty(contract.Validate(value!));
            var written = contract.ToJson(value!);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(written)), Encoding.UTF8.GetString(written));
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void All_roads_agree_on_every_change(string file)
    {
        var contract = Named(file);
        var disagreements = ValidTexts.Of(contract).SelectMany(Mutations.Of).Distinct().SelectMany(text => Disagreements(contract, text)).ToList();
        Assert.True(disagreements.Count == 0, $"{disagreements.Count}\n" + string.Join('\n', disagreements.Take(25)));
    }

    /// <summary>What is wrong with the verdicts over one text; nothing, when all is well.</summary>
    private static IEnumerable<string> Disagreements(Contract contract, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var json = JsonNode.Parse(text);
        var isValid = Judge.Accepts(contract.File, json);
        var found = contract.CheckJson(utf8);
        if (found.IsEmpty != isValid) yield return $"JSON road: schema {isValid}, generated {found.IsEmpty} ({found}): {text}";

        var parsed = contract.TryParse(utf8, out var value);
        if (value is null && isValid && !parsed.All(violation => violation.Keyword == "representable")) yield return $"reading refuses ({parsed}): {text}";
        if (value is not null && !isValid) yield return $"reading accepts: {text}";
        if (value is not null && !JsonNode.DeepEquals(json, JsonNode.Parse(contract.ToJson(value)))) yield return $"written back as {Encoding.UTF8.GetString(contract.ToJson(value))}: {text}";

        if (contract.ReadUnchecked(utf8) is { } raw)
        {
            var (typed, over) = (contract.Validate(raw), contract.CheckJson(contract.ToJson(raw)));
            if (typed.IsEmpty != over.IsEmpty) yield return $"typed road ({typed}) and JSON road ({over}): {text}";
        }

        foreach (var lost in found.Where(violation => !Leads(json, violation))) yield return $"pointer `{lost.Pointer}` of {lost.Keyword} leads nowhere: {text}";
    }

    private static bool Leads(JsonNode? json, ContractViolation violation)
    {
        var tokens = violation.Pointer.Split('/').Skip(1).Select(token => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToList();
        var isMissing = violation.Keyword is "required" or "dependentRequired";
        foreach (var token in isMissing ? tokens.SkipLast(1) : tokens)
        {
            switch (json)
            {
                case JsonObject one when one.ContainsKey(token): json = one[token]; break;
                case JsonArray list when int.TryParse(token, out var index) && index < list.Count: json = list[index]; break;
                default: return false;
            }
        }

        return !isMissing || (json is JsonObject owner && !owner.ContainsKey(tokens[^1]));
    }

    private static Contract Named(string file) => ValidTexts.Contracts.Single(contract => contract.File == file);
}
