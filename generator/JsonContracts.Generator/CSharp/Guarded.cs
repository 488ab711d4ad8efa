namespace JsonContracts.Generator.CSharp;

/// <summary>Statements behind a question.</summary>
/// <param name="Question">The question, alone.</param>
/// <param name="Part">The question, as a part of one that asks for more.</param>
/// <param name="Statements">What is done when it holds.</param>
internal sealed record Guarded(string Question, string Part, CodeWriter Statements)
{
    /// <summary>A longer question is understood better when nothing follows it.</summary>
    private const int LongestPart = 80;

    /// <summary>Whether the one statement stands in the line of the question.</summary>
    public bool IsShort { get; init; }

    /// <summary>The same, with the one question that its statements may begin with.</summary>
    public Guarded Joined => Statements.Only is { } inner && Part.Length <= LongestPart ? inner with { Question = Part + " && " + inner.Part, Part = Part + " && " + inner.Part } : this;
}
