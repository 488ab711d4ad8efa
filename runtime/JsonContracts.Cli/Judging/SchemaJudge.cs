using System.Collections.Generic;
using System.Linq;
using System.Text;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Text;

namespace JsonContracts.Cli;

/// <summary>Judges JSON by a schema that the user names, by the meaning of its rules and without any generated code.</summary>
/// <param name="set">The schema, and after it those that it refers to.</param>
internal sealed class SchemaJudge(SchemaSet set)
{
    /// <summary>What is wrong with a value; none when it is valid.</summary>
    /// <exception cref="CliException">A pattern took too long, so that nobody knows.</exception>
    public IReadOnlyList<ContractViolation> Check(byte[] json)
    {
        if (!JsonContract.IsValidJson<AnyJson>(json, out var malformed)) return malformed;
        var instance = JsonValue.Parse(Encoding.UTF8.GetString(json));
        var findings = new Evaluator(set).Evaluate(set.RootOf(set.Documents[0])!, instance, out var undecided);
        return undecided is null
            ? [.. findings.Select(Violation)]
            : throw CliException.Refused($"{RuleText.Of(undecided)}: this takes too long to decide.");
    }

    /// <summary>What is missing is told by one of two keywords, whatever the draft calls it.</summary>
    private static ContractViolation Violation(Finding finding) => finding switch
    {
        { IsMissing: true, Companion: null } => new ContractViolation(finding.Pointer, "required", "a value", finding.Actual),
        { IsMissing: true } => new ContractViolation(finding.Pointer, "dependentRequired", finding.Expected, finding.Actual),
        _ => new ContractViolation(finding.Pointer, finding.Rule.Keyword, finding.Expected, finding.Actual),
    };
}
