using System;
using System.Linq;

namespace JsonContracts.Generator.Tests;

/// <summary>A contract that the project marks as a response is one whose root is open.</summary>
public class ResponseTests
{
    private const string Rules = """
        "type": "object",
        "properties": {
          "state": { "enum": ["running", "done"] },
          "steps": { "type": "array", "items": { "$ref": "#/$defs/step" } }
        },
        "$defs": {
          "step": {
            "type": "object",
            "properties": { "kind": { "enum": ["cut", "mix"] }, "parts": { "type": "array", "items": { "$ref": "#/$defs/step" } } }
          }
        }
        """;

    private static readonly ContractFile s_plain = new("job.schema.json", "{" + Rules + "}");

    private static readonly ContractFile s_open = new("job.schema.json", """{ "x-contract": { "open": true },""" + Rules + "}");

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    public void A_response_keeps_what_its_enums_do_not_know(string value)
    {
        var response = Project.RunOver(s_plain.With("Response", value));
        Assert.Empty(response.Diagnostics);
        Assert.Equal(["Acme.JobState.g.cs", "Acme.StepKind.g.cs"], OpenEnums(response));
        Assert.Equal(OpenEnums(Project.RunOver(s_open)), OpenEnums(response));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("")]
    public void Everything_else_does_not(string value) => Assert.Empty(OpenEnums(Project.RunOver(s_plain.With("Response", value))));

    private static string[] OpenEnums(Run run) =>
        [.. run.Files.Where(file => file.Value.Contains("readonly record struct", StringComparison.Ordinal)).Select(file => file.Key).Order(StringComparer.Ordinal)];
}
