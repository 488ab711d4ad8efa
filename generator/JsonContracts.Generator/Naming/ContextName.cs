namespace JsonContracts.Generator.Naming;

/// <summary>What the serializer context of a namespace is called.</summary>
internal static class ContextName
{
    /// <summary><c>VideoJsonContext</c> for <c>Acme.Video</c>.</summary>
    public static string Of(string @namespace) => @namespace.Substring(@namespace.LastIndexOf('.') + 1) + "JsonContext";
}
