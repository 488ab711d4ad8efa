using System.Text.Json.Nodes;

namespace JsonContracts.Cli;

/// <summary>What people added to a part of a contract that its next revision does not have.</summary>
/// <param name="Pointer">Where it stood.</param>
/// <param name="Keyword">The keyword: <c>x-contract</c> or <c>x-catalog</c>.</param>
/// <param name="Value">What it said.</param>
internal sealed record LostAddition(string Pointer, string Keyword, JsonNode? Value)
{
    /// <summary>The sentence about it.</summary>
    /// <param name="file">The name of the file.</param>
    public string In(string file) => $"{file}: {Pointer} is gone, and with it \"{Keyword}\": {Value?.ToJsonString() ?? "null"}";
}
