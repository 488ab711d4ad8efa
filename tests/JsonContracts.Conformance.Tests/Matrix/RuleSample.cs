namespace JsonContracts.Conformance.Tests.Matrix;

/// <summary>One rule as it stands in a schema, with no more beside it than it needs.</summary>
/// <param name="Kinds">The kinds of values that it tells apart.</param>
/// <param name="Schema">The text of a schema that is nothing but the rule.</param>
internal sealed record RuleSample(string Kinds, string Schema);
