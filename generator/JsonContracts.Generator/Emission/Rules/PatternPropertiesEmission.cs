using System;
using System.Collections.Generic;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>patternProperties</c></summary>
internal sealed class PatternPropertiesEmission(PatternPropertiesRule rule) : ChosenMembersEmission<PatternPropertiesRule>(rule, rule.Schema)
{
    /// <inheritdoc/>
    protected override bool? Chooses(string name) => Rule.LooksAtMember(name);

    /// <inheritdoc/>
    protected override IEnumerable<Condition> Passed(CheckScope scope, RecordModel? record, Func<IReadOnlyList<string>, Condition> isNamed, Func<string, Condition> matches) =>
        [matches(scope.Fields.Pattern(Rule.Names.NetPattern)).Not()];

    /// <inheritdoc/>
    protected override Report ReportOf(string name) => new("ReportUnknown", $"{name}, [], {Literal.Text(Rule.Keyword)}");
}
