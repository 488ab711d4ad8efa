using System;
using System.Linq;
using JsonContracts.Generator.Emission.Rules;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Tests;

/// <summary>Each keyword has two rooms: a rule, and its emission.</summary>
public class RuleEmissionTests
{
    [Fact]
    public void Every_rule_has_its_emission() => Assert.Equal(
        typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal),
        RuleEmissions.Known.Select(type => type.Name).Order(StringComparer.Ordinal));
}
