using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>additionalProperties</c></summary>
internal sealed class AdditionalPropertiesEmission(AdditionalPropertiesRule rule) : ChosenMembersEmission<AdditionalPropertiesRule>(rule, rule.Schema)
{
    /// <inheritdoc/>
    protected override bool? Chooses(string name) => Rule.LooksAtMember(name);

    /// <inheritdoc/>
    protected override IEnumerable<Condition> Passed(CheckScope scope, RecordModel? record, Func<IReadOnlyList<string>, Condition> isNamed, Func<string, Condition> matches) =>
        Rule.Patterns.Select(pattern => matches(scope.Fields.Pattern(pattern.NetPattern)))
            .Prepend(isNamed(Rule.Declared.Where(name => record?.Find(name) is null).ToList()));

    /// <inheritdoc/>
    protected override Report ReportOf(string name)
    {
        var known = Rule.Declared.IsEmpty ? "" : $", [{string.Join(", ", Rule.Declared.Select(Literal.Text))}]";
        return new Report("ReportUnknown", Rule.Keyword == "additionalProperties" ? name + known : $"{name}, {(known.Length == 0 ? "[]" : known.Substring(2))}, {Literal.Text(Rule.Keyword)}");
    }
}
