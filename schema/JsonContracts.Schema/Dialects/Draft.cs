namespace JsonContracts.Schema.Dialects;

/// <summary>The drafts of JSON Schema that can be read.</summary>
public enum Draft
{
    /// <summary>Draft 4 of 2013.</summary>
    V4,

    /// <summary>Draft 6 of 2017.</summary>
    V6,

    /// <summary>Draft 7 of 2018.</summary>
    V7,

    /// <summary>Draft 2019-09.</summary>
    V201909,

    /// <summary>Draft 2020-12, which counts where <c>$schema</c> is absent.</summary>
    V202012,
}
