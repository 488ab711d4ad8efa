using System;
using System.Linq;

namespace JsonContracts.Schema.Shapes;

/// <summary>What one thing is called whose list has a name: <c>Image</c> for <c>Images</c>.</summary>
internal static class Plural
{
    private static readonly string[] s_longEndings = ["xes", "sses", "ches", "shes", "uses"];
    private static readonly string[] s_singularEndings = ["ss", "us", "is"];

    /// <summary>The English singular of a name, or the name with <c>Item</c> behind it where it is no plural.</summary>
    public static string Singular(string name)
    {
        if (Ends(name, "ies") && name.Length > 4) return name.Substring(0, name.Length - 3) + "y";
        if (s_longEndings.Any(ending => Ends(name, ending))) return name.Substring(0, name.Length - 2);
        var isPlural = Ends(name, "s") && name.Length > 2 && !s_singularEndings.Any(ending => Ends(name, ending));
        return isPlural ? name.Substring(0, name.Length - 1) : name + "Item";
    }

    private static bool Ends(string name, string ending) => name.EndsWith(ending, StringComparison.Ordinal);
}
