using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.CodeFixes;

/// <summary>Sets members in the initializer of a creation or a <c>with</c>, in the style in which it is written.</summary>
internal sealed class InitializerEdit(ExpressionSyntax maker)
{
    private readonly SourceText _text = maker.SyntaxTree.GetText();

    private readonly InitializerExpressionSyntax? _initializer = maker is WithExpressionSyntax with ? with.Initializer : ((BaseObjectCreationExpressionSyntax)maker).Initializer;

    /// <summary>The changes that give members their values.</summary>
    public IEnumerable<TextChange> Set(IReadOnlyList<(string Name, string Value)> members)
    {
        var added = members.Where(member => AssignmentOf(member.Name) is null).Select(member => member.Name + " = " + member.Value).ToList();
        var present = members.Select(member => (Assignment: AssignmentOf(member.Name), member.Value)).Where(one => one.Assignment is not null).ToList();
        var changes = present.Where(one => one.Assignment!.Right.ToString() != one.Value).Select(one => new TextChange(one.Assignment!.Right.Span, one.Value));
        return added.Count == 0 ? changes : changes.Concat(Add(added, present.LastOrDefault().Assignment ?? _initializer?.Expressions.LastOrDefault()));
    }

    private AssignmentExpressionSyntax? AssignmentOf(string name) => _initializer?.Expressions
        .OfType<AssignmentExpressionSyntax>()
        .FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name);

    /// <summary>The changes that add assignments behind another one.</summary>
    private IEnumerable<TextChange> Add(List<string> assignments, ExpressionSyntax? anchor)
    {
        if (anchor is null) return [InBraces(string.Join(", ", assignments))];
        var end = anchor.Span.End;
        var line = _text.Lines.GetLineFromPosition(anchor.SpanStart);
        var indent = _text.ToString(TextSpan.FromBounds(line.Start, anchor.SpanStart));
        if (indent.Trim().Length > 0) return [Insertion(end, string.Concat(assignments.Select(one => ", " + one)))];

        var next = anchor.GetLastToken().GetNextToken();
        var hasComma = next.Span.End <= _initializer!.CloseBraceToken.SpanStart;
        var follower = hasComma ? next.GetNextToken() : next;
        var last = _text.Lines.GetLineFromPosition(end);
        var before = _text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) + indent;
        if (follower.SpanStart < last.End) return [Insertion(end, string.Concat(assignments.Select(one => "," + before + one)))];
        if (hasComma) return [Insertion(last.End, string.Concat(assignments.Select(one => before + one + ",")))];
        var block = before + string.Join("," + before, assignments);
        return last.End == end ? [Insertion(end, "," + block)] : [Insertion(end, ","), Insertion(last.End, block)];
    }

    /// <summary>Braces around what was none, or nothing but space.</summary>
    private TextChange InBraces(string content)
    {
        if (_initializer is not null) return new TextChange(_initializer.Span, "{ " + content + " }");
        var last = maker.GetLastToken();
        return new TextChange(last.Span, last.Text + " { " + content + " }");
    }

    private static TextChange Insertion(int position, string text) => new(new TextSpan(position, 0), text);
}
