using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.CodeFixes;

/// <summary>One way to mend one fault, as changes of the text: all that is not changed stays as it was written.</summary>
/// <param name="Title">What the editor offers.</param>
/// <param name="Key">What repairs of one kind have in common, to apply them all at once.</param>
/// <param name="Changes">The changes.</param>
internal sealed record Repair(string Title, string Key, IReadOnlyList<TextChange> Changes);
