using System;

namespace JsonContracts.Generator.CSharp;

/// <summary>Statements behind a question.</summary>
/// <param name="Question">The question, alone.</param>
/// <param name="Part">The question, as a part of one that asks for more.</param>
/// <param name="Statements">What is done when it holds.</param>
internal sealed record Guarded(string Question, string Part, CodeWriter Statements)
{
    /// <summary>A longer question is understood better when nothing follows it.</summary>
    private const int LongestPart = 80;

    /// <summary>The one statement, where it stands in the line of the question; null when it does not.</summary>
    public string? Statement { get; init; }

    /// <summary>What is asked, in the line of its statement, when the question does not hold; null for nothing.</summary>
    public Guarded? Otherwise { get; init; }

    /// <summary>The same for a value that stands at a member or item of where the check stands; null when its statements do not know how.</summary>
    public Func<string, Guarded>? Inside { get; init; }

    /// <summary>The same, with the one question that its statements may begin with.</summary>
    public Guarded Joined => Statements.Only is { Otherwise: null } inner && Otherwise is null && Part.Length <= LongestPart ? Before(inner) : Placed;

    private Guarded Before(Guarded inner)
    {
        var both = Part + " && " + inner.Part;
        return inner with { Question = both, Part = both, Inside = inner.Inside is { } inside ? place => Before(inside(place)) : null };
    }

    /// <summary>The same, inside of a member or item when all of its statements can be.</summary>
    private Guarded Placed => Inside is null && Otherwise is null or { Inside: not null } && Statements.CanBeInside
        ? this with { Inside = place => this with { Statements = Statements.Inside(place), Otherwise = Otherwise?.Inside!(place), Inside = null } }
        : this;
}
