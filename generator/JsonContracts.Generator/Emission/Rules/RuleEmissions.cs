using System;
using System.Collections.Generic;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary>The emission of each rule. A rule that is not here cannot be generated, and says so.</summary>
internal static class RuleEmissions
{
    private static readonly Dictionary<Type, Func<Rule, RuleEmission>> s_emissions = new()
    {
        [typeof(NeverRule)] = rule => new NeverEmission((NeverRule)rule),
        [typeof(TypeRule)] = rule => new TypeEmission((TypeRule)rule),
        [typeof(ConstRule)] = rule => new ConstEmission((ConstRule)rule),
        [typeof(EnumRule)] = rule => new EnumEmission((EnumRule)rule),
        [typeof(BoundRule)] = rule => new BoundEmission((BoundRule)rule),
        [typeof(MultipleOfRule)] = rule => new MultipleOfEmission((MultipleOfRule)rule),
        [typeof(LengthRule)] = rule => new LengthEmission((LengthRule)rule),
        [typeof(PatternRule)] = rule => new PatternEmission((PatternRule)rule),
        [typeof(FormatRule)] = rule => new FormatEmission((FormatRule)rule),
        [typeof(OwnFormatRule)] = rule => new OwnFormatEmission((OwnFormatRule)rule),
        [typeof(PrefixItemsRule)] = rule => new PrefixItemsEmission((PrefixItemsRule)rule),
        [typeof(ContainsRule)] = rule => new ContainsEmission((ContainsRule)rule),
        [typeof(UnevaluatedItemsRule)] = rule => new UnevaluatedEmission((UnevaluatedItemsRule)rule),
        [typeof(ItemsRule)] = rule => new ItemsEmission((ItemsRule)rule),
        [typeof(ItemCountRule)] = rule => new ItemCountEmission((ItemCountRule)rule),
        [typeof(UniqueItemsRule)] = rule => new UniqueItemsEmission((UniqueItemsRule)rule),
        [typeof(PropertiesRule)] = rule => new PropertiesEmission((PropertiesRule)rule),
        [typeof(PatternPropertiesRule)] = rule => new PatternPropertiesEmission((PatternPropertiesRule)rule),
        [typeof(PropertyNamesRule)] = rule => new PropertyNamesEmission((PropertyNamesRule)rule),
        [typeof(UnevaluatedPropertiesRule)] = rule => new UnevaluatedEmission((UnevaluatedPropertiesRule)rule),
        [typeof(AdditionalPropertiesRule)] = rule => new AdditionalPropertiesEmission((AdditionalPropertiesRule)rule),
        [typeof(RequiredRule)] = rule => new RequiredEmission((RequiredRule)rule),
        [typeof(DependentRequiredRule)] = rule => new DependentRequiredEmission((DependentRequiredRule)rule),
        [typeof(MemberCountRule)] = rule => new MemberCountEmission((MemberCountRule)rule),
        [typeof(AllOfRule)] = rule => new AllOfEmission((AllOfRule)rule),
        [typeof(ChoiceRule)] = rule => new ChoiceEmission((ChoiceRule)rule),
        [typeof(NotRule)] = rule => new NotEmission((NotRule)rule),
        [typeof(ConditionalRule)] = rule => new ConditionalEmission((ConditionalRule)rule),
        [typeof(RefRule)] = rule => new RefEmission((RefRule)rule),
    };

    /// <summary>The kinds of rules that have an emission.</summary>
    public static IEnumerable<Type> Known => s_emissions.Keys;

    /// <summary>The emission of a rule.</summary>
    /// <exception cref="NotSupportedException">The rule has none.</exception>
    public static RuleEmission Of(Rule rule) => s_emissions.TryGetValue(rule.GetType(), out var emission)
        ? emission(rule)
        : throw new NotSupportedException($"`{rule.Keyword}` has no emission.");
}
