using System;

namespace JsonContracts;

/// <summary>
/// What a thread keeps between its checks, and what holds for the one that runs. Each check asks for it once, because to find what belongs
/// to a thread takes as long as to look at a member.
/// </summary>
internal sealed class CheckContext
{
    [ThreadStatic]
    private static CheckContext? t_current;

    private CheckContext()
    {
    }

    /// <summary>That of this thread.</summary>
    public static CheckContext Current => t_current ??= new CheckContext();

    /// <summary>How many arrays and objects may stand inside one another; see <see cref="DepthLimit"/>.</summary>
    public int MaxDepth { get; set; } = DepthLimit.Default;

    /// <summary>The time for patterns.</summary>
    public PatternBudget Patterns { get; } = new();

    /// <summary>What becomes of questions about the JSON form of a value.</summary>
    public FormQuestions Questions { get; } = new();

    /// <summary>The indexes that are free.</summary>
    public JsonIndex? Spare { get; set; }
}
