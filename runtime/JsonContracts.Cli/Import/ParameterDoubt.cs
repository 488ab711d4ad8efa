namespace JsonContracts.Cli;

/// <summary>Something that a page says of a parameter in two ways, so that neither counts.</summary>
/// <param name="Fact">What it is about: the name of a fact, or <c>allowed values</c>.</param>
/// <param name="Question">What to ask.</param>
internal sealed record ParameterDoubt(string Fact, string Question);
