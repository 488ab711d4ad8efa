namespace JsonContracts.Schema.Dialects;

/// <summary>The drafts of JSON Schema that can be read.</summary>
public enum Draft
{
    /// <summary>Draft 7 of 2018.</summary>
    V7,

    /// <summary>Draft 2019-09.</summary>
    V201909,

    /// <summary>Draft 2020-12, which counts where <c>$schema</c> is absent.</summary>
    V202012,
}

/// <summary>The addresses by which <c>$schema</c> names a draft.</summary>
internal static class Drafts
{
    public static Draft? ByAddress(string address) => address.TrimEnd('#') switch
    {
        "http://json-schema.org/draft-07/schema" or "https://json-schema.org/draft-07/schema" => Draft.V7,
        "https://json-schema.org/draft/2019-09/schema" or "http://json-schema.org/draft/2019-09/schema" => Draft.V201909,
        "https://json-schema.org/draft/2020-12/schema" or "http://json-schema.org/draft/2020-12/schema" => Draft.V202012,
        _ => null,
    };
}
