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

    /// <summary>The schemas of an OpenAPI 3.0 document: draft 4 with <c>nullable</c> and <c>discriminator</c>, and without whatever it leaves out.</summary>
    OpenApi30,

    /// <summary>The schemas of an OpenAPI 3.1 document: draft 2020-12 with <c>discriminator</c> and <c>example</c>.</summary>
    OpenApi31,
}
