using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Evaluation;

/// <summary>Shows a value that breaks a rule.</summary>
internal static class ActualText
{
    private const int MaxShown = 60;

    /// <summary>The value as JSON, shortened; of an object only the members that the rule looks at.</summary>
    public static string Of(Rule rule, JsonValue instance)
    {
        var json = Narrow(rule, instance).ToJson();
        if (json.Length <= MaxShown) return json;
        return json.Substring(0, char.IsHighSurrogate(json[MaxShown - 1]) ? MaxShown - 1 : MaxShown) + "…";
    }

    /// <summary>The members of an object that a rule looks at, in its order.</summary>
    public static IEnumerable<string> MembersOf(Rule rule) => (rule switch
    {
        PropertiesRule properties => properties.Properties.Select(property => property.Name),
        RequiredRule required => required.Names,
        DependentRequiredRule dependent => dependent.Dependencies.SelectMany(dependency => dependency.Needs),
        AllOfRule all => MembersOf(all.Branches),
        ChoiceRule { IsExactlyOne: false } any => MembersOf(any.Branches),
        ChoiceRule { IsExactlyOne: true } one => MembersOf(one.Branches),
        NotRule not => MembersOf([not.Schema]),
        ConditionalRule condition => MembersOf([condition.If, condition.Then, condition.Else]),
        _ => [],
    }).Distinct();

    private static IEnumerable<string> MembersOf(IEnumerable<Subschema> schemas) => schemas.SelectMany(schema => schema.Rules).SelectMany(MembersOf);

    private static JsonValue Narrow(Rule rule, JsonValue instance)
    {
        if (!Partial.IsObject(instance)) return instance;
        var names = new HashSet<string>(MembersOf(rule));
        if (names.Count == 0) return instance;
        return new ObjectValue(Partial.Members(instance)
            .Where(member => member.IsCertain && names.Contains(member.Name))
            .Select(member => new JsonMember(member.Name, member.Value))
            .ToEquatableArray());
    }
}
