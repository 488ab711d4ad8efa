namespace JsonContracts.Generator.Naming;

/// <summary>The names of generated files. The compiler does not tell capitals from small letters in them.</summary>
internal static class HintName
{
    /// <summary>The file of a type.</summary>
    /// <param name="namespace">Its namespace.</param>
    /// <param name="identifier">Its name without the namespace.</param>
    /// <param name="hasTwin">Whether there is another namespace that differs only in case.</param>
    public static string Of(string @namespace, string identifier, bool hasTwin) =>
        (@namespace.Length == 0 ? "" : @namespace + ".") + identifier + (hasTwin ? "." + StableHash.Of(@namespace) : "") + ".g.cs";
}
