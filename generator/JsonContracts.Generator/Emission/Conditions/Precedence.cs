namespace JsonContracts.Generator.Emission.Conditions;

/// <summary>How strongly the parts of a C# condition hold together; the weakest comes first.</summary>
internal enum Precedence
{
    /// <summary>Nothing stands around it.</summary>
    None,

    /// <summary><c>a || b</c></summary>
    Or,

    /// <summary><c>a &amp;&amp; b</c></summary>
    And,

    /// <summary><c>a == b</c>, <c>a is b</c>, <c>a &lt; b</c></summary>
    Relation,

    /// <summary><c>!a</c>, and what an exclamation mark can stand before.</summary>
    Unary,
}
