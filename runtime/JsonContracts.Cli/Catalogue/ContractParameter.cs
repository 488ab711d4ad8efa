namespace JsonContracts.Cli;

/// <summary>One place of a contract, as a table shows it.</summary>
/// <param name="Pointer">Where it is; a star stands for each item of a list.</param>
/// <param name="Type">The kinds of JSON values it may have.</param>
/// <param name="Range">What else is asked of the value; empty when nothing is.</param>
/// <param name="Default">What holds when it is left out, as JSON; empty when nothing is said.</param>
/// <param name="IsRequired">Whether the object around it has to have it.</param>
/// <param name="Description">The words of the schema.</param>
internal sealed record ContractParameter(string Pointer, string Type, string Range, string Default, bool IsRequired, string Description);
