using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>Writes the arrays that keywords have as their values.</summary>
internal static class JsonList
{
    public static string Of(IEnumerable<string> items) => "[" + string.Join(",", items) + "]";

    public static string OfNames(IEnumerable<string> names) => Of(names.Select(StringValue.Quote));
}
