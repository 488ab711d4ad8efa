namespace JsonContracts;

/// <summary>One place where a value breaks its schema.</summary>
/// <param name="Pointer">The JSON Pointer (RFC 6901) of the place; empty for the whole value. Of a very long name, only the start is in it.</param>
/// <param name="Keyword">
/// The keyword of the schema that is broken, or one of three words for what no keyword says: <c>json</c> (the text is not JSON),
/// <c>duplicate</c> (a member is given twice), <c>representable</c> (the value is valid but its C# type cannot hold it).
/// </param>
/// <param name="Expected">A phrase that completes “the schema allows …”.</param>
/// <param name="Actual">A phrase that completes “the value is …”; long strings are shortened.</param>
public sealed record ContractViolation(string Pointer, string Keyword, string Expected, string Actual)
{
    /// <summary>The violation as a sentence, such as “`/CFGScale` is 1.7; the schema allows at most 1”.</summary>
    public string Message => Keyword switch
    {
        "json" => $"The text is {Actual}; a contract reads {Expected}",
        "required" => $"{Place} is missing; the schema requires it",
        "dependentRequired" => $"{Place} is missing; the schema requires it {Expected}",
        "representable" => $"{Place} is {Actual}; the schema allows it, but its C# type holds only {Expected}",
        _ => $"{Place} is {Actual}; the schema allows {Expected}",
    };

    private string Place => Pointer.Length == 0 ? "The value" : $"`{Pointer}`";

    /// <summary>The same as <see cref="Message"/>.</summary>
    public override string ToString() => Message;
}
