using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Writing;

/// <summary>The values of keywords that hold no schemas, as JSON.</summary>
internal static class ValueText
{
    public static string Of(Rule rule) => rule switch
    {
        ConstRule constant => constant.Value.ToJson(),
        EnumRule values => List(values.Values.Select(value => value.ToJson())),
        BoundRule bound => bound.Limit.ToString(),
        MultipleOfRule multiple => multiple.Divisor.ToString(),
        CountRule count => count.Limit.ToString(CultureInfo.InvariantCulture),
        PatternRule pattern => StringValue.Quote(pattern.Source),
        FormatRule format => StringValue.Quote(format.Format),
        UniqueItemsRule => "true",
        RequiredRule required => Names(required.Names),
        DependentRequiredRule dependent => "{" + string.Join(",", dependent.Dependencies.Select(one => StringValue.Quote(one.Name) + ":" + Names(one.Needs))) + "}",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No value that is written alone."),
    };

    private static string Names(IEnumerable<string> names) => List(names.Select(StringValue.Quote));

    private static string List(IEnumerable<string> items) => "[" + string.Join(",", items) + "]";
}
