using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Conditions;

/// <summary>How strongly the parts of a C# pattern hold together; the weakest comes first.</summary>
internal enum PatternPrecedence
{
    /// <summary><c>a or b</c></summary>
    Or,

    /// <summary><c>a and b</c></summary>
    And,

    /// <summary><c>not a</c></summary>
    Not,

    /// <summary>A constant, a comparison, or a pattern in braces.</summary>
    Primary,
}

/// <summary>A C# pattern as a tree: <c>{ FrameImages: not null } or { ReferenceVideos: not null }</c>.</summary>
internal abstract record Pattern
{
    private static readonly Pattern s_anything = new ConstantPattern("{ }");

    /// <summary><c>null</c></summary>
    public static Pattern Null { get; } = new ConstantPattern("null");

    /// <summary>
    /// Null in the place of a value. Where C# knows unions, <c>null</c> asks one for what it holds; braces ask for the union itself, in
    /// every version of the language.
    /// </summary>
    public static Pattern NullOf(CsType type) => type.MayBeUnion ? s_anything.Not() : Null;

    /// <summary>Anything but null in the place of a value.</summary>
    public static Pattern NotNullOf(CsType type) => NullOf(type).Not();

    /// <summary>One of several constants.</summary>
    public static Pattern OneOf(IEnumerable<string> constants) => Any(constants.Select(constant => new ConstantPattern(constant)));

    /// <summary>Whether all match.</summary>
    public static Pattern All(IEnumerable<Pattern> patterns) => Join(patterns, isAll: true);

    /// <summary>Whether one or more match.</summary>
    public static Pattern Any(IEnumerable<Pattern> patterns) => Join(patterns, isAll: false);

    /// <summary>The opposite.</summary>
    public virtual Pattern Not() => new OppositePattern(this);

    /// <summary>The C#, in parentheses where what stands around it holds together more strongly.</summary>
    public string Render(PatternPrecedence around = PatternPrecedence.Or) => Own < around ? "(" + Text() + ")" : Text();

    /// <summary>How strongly the text holds together.</summary>
    protected abstract PatternPrecedence Own { get; }

    /// <summary>The C# without parentheses around it.</summary>
    protected abstract string Text();

    private static Pattern Join(IEnumerable<Pattern> patterns, bool isAll)
    {
        var parts = patterns.SelectMany(pattern => pattern is JoinedPattern joined && joined.IsAll == isAll ? joined.Parts.AsEnumerable() : [pattern]).Distinct().ToEquatableArray();
        return parts.Count == 1 ? parts[0] : new JoinedPattern(parts, isAll);
    }
}

/// <summary>A constant, a comparison with one (<c>&gt;= 5</c>), <c>{ }</c>, or <c>{ } name</c>.</summary>
internal sealed record ConstantPattern(string Constant) : Pattern
{
    /// <inheritdoc/>
    protected override PatternPrecedence Own => PatternPrecedence.Primary;

    /// <inheritdoc/>
    protected override string Text() => Constant;
}

/// <summary>Everything that another pattern does not match.</summary>
internal sealed record OppositePattern(Pattern Inner) : Pattern
{
    /// <inheritdoc/>
    protected override PatternPrecedence Own => PatternPrecedence.Not;

    /// <inheritdoc/>
    public override Pattern Not() => Inner;

    /// <inheritdoc/>
    protected override string Text() => "not " + Inner.Render(PatternPrecedence.Not);
}

/// <summary>Several patterns, all of which have to match, or one.</summary>
internal sealed record JoinedPattern(EquatableArray<Pattern> Parts, bool IsAll) : Pattern
{
    /// <inheritdoc/>
    protected override PatternPrecedence Own => IsAll ? PatternPrecedence.And : PatternPrecedence.Or;

    /// <inheritdoc/>
    protected override string Text() => string.Join(IsAll ? " and " : " or ", Parts.Select(part => part.Render(PatternPrecedence.Not)));
}

/// <summary>Members of an object, each with a pattern of its own.</summary>
internal sealed record MembersPattern(EquatableArray<MemberPattern> Members) : Pattern
{
    /// <inheritdoc/>
    protected override PatternPrecedence Own => PatternPrecedence.Primary;

    /// <inheritdoc/>
    protected override string Text() => $"{{ {string.Join(", ", Members.Select(member => $"{member.Name}: {member.Pattern.Render()}"))} }}";
}

/// <summary>One member of a <see cref="MembersPattern"/>.</summary>
internal sealed record MemberPattern(string Name, Pattern Pattern);
