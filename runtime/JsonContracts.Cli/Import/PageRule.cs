using System.Collections.Generic;

namespace JsonContracts.Cli;

/// <summary>A sentence of a page as a rule between parameters.</summary>
/// <param name="Source">The sentence.</param>
internal abstract record PageRule(PageSentence Source);

/// <summary>Of several things one is given: exactly one, or at least one.</summary>
internal sealed record OneOfThem(PageSentence Source, IReadOnlyList<Given> Choices, bool IsExact) : PageRule(Source);

/// <summary>Parameters come all or none.</summary>
internal sealed record Together(PageSentence Source, Given All) : PageRule(Source);

/// <summary>When something is given, something follows.</summary>
/// <param name="Source">The sentence.</param>
/// <param name="Conditions">What is given: any of these.</param>
/// <param name="Effects">What follows: all of these.</param>
internal sealed record WhenGiven(PageSentence Source, IReadOnlyList<Given> Conditions, IReadOnlyList<Effect> Effects) : PageRule(Source);

/// <summary>The parameters width and height have only the sizes of the table.</summary>
internal sealed record OnlySizes(PageSentence Source) : PageRule(Source);

/// <summary>Parameters that are given together, each as the names that lead to it.</summary>
internal sealed record Given(IReadOnlyList<IReadOnlyList<string>> Paths);

/// <summary>What a condition leads to.</summary>
internal abstract record Effect;

/// <summary>One of these has to be given.</summary>
internal sealed record Needed(IReadOnlyList<Given> Choices) : Effect;

/// <summary>None of these may be given.</summary>
internal sealed record Refused(IReadOnlyList<Given> All) : Effect;

/// <summary>A list has at most so many items.</summary>
internal sealed record ItemLimit(IReadOnlyList<string> Path, string Most) : Effect;

/// <summary>A parameter has one of these values.</summary>
internal sealed record OnlyValues(IReadOnlyList<string> Path, IReadOnlyList<string> Values) : Effect;

/// <summary>A parameter lies between two values; either may be missing.</summary>
internal sealed record Between(IReadOnlyList<string> Path, string? Least, string? Most) : Effect;
