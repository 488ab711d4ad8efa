using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.Emission.Conditions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JsonContracts.Generator.Tests;

/// <summary>What a condition is written as means what it was put together from: drawn trees, read by the compiler's own parser.</summary>
public class ConditionTests
{
    private static readonly string[] s_names = ["a", "b", "c", "d"];

    [Fact]
    public void What_is_written_means_the_same()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var i = 0; i < 3000; i++)
        {
            var (condition, meaning) = Draw(random, 4);
            var text = condition.Render();
            var tree = SyntaxFactory.ParseExpression(text);
            Assert.False(tree.ContainsDiagnostics, text);
            for (var values = 0; values < 16; values++)
            {
                bool Value(string name) => (values >> Array.IndexOf(s_names, name) & 1) == 1;
                Assert.True(meaning(Value) == Read(tree, Value), $"seed {seed}: {text}");
            }
        }
    }

    private static (Condition Condition, Func<Func<string, bool>, bool> Meaning) Draw(Random random, int depth)
    {
        var kind = depth == 0 ? random.Next(2) : random.Next(8);
        switch (kind)
        {
            case 0:
                var name = s_names[random.Next(s_names.Length)];
                return (Condition.Call(name), value => value(name));
            case 1:
                var compared = s_names[random.Next(s_names.Length)];
                return (Condition.Relation($"{compared} == true", $"{compared} != true"), value => value(compared));
            case 2:
                var inner = Draw(random, depth - 1);
                return (inner.Condition.Not(), value => !inner.Meaning(value));
            case 3 or 4:
                var all = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Draw(random, depth - 1)).ToList();
                return (Condition.All(all.Select(one => one.Condition)), value => all.TrueForAll(one => one.Meaning(value)));
            case 5 or 6:
                var any = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Draw(random, depth - 1)).ToList();
                return (Condition.Any(any.Select(one => one.Condition)), value => any.Exists(one => one.Meaning(value)));
            default:
                var some = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Draw(random, depth - 1)).ToList();
                return (Condition.ExactlyOne(some.Select(one => one.Condition)), value => some.Count(one => one.Meaning(value)) == 1);
        }
    }

    private static bool Read(ExpressionSyntax tree, Func<string, bool> value) => tree switch
    {
        ParenthesizedExpressionSyntax inner => Read(inner.Expression, value),
        IdentifierNameSyntax name => value(name.Identifier.Text),
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.TrueLiteralExpression),
        PrefixUnaryExpressionSyntax not => !Read(not.Operand, value),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } and => Read(and.Left, value) & Read(and.Right, value),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } or => Read(or.Left, value) | Read(or.Right, value),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal => Read(equal.Left, value) == Read(equal.Right, value),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } other => Read(other.Left, value) != Read(other.Right, value),
        ConditionalExpressionSyntax choice => Read(choice.Condition, value) ? Read(choice.WhenTrue, value) : Read(choice.WhenFalse, value),
        InvocationExpressionSyntax call => Items(call).Count(item => Read(item, value)) == 1,
        _ => throw new ArgumentOutOfRangeException(nameof(tree), tree, "No part of a condition."),
    };

    private static IEnumerable<ExpressionSyntax> Items(InvocationExpressionSyntax call) =>
        ((CollectionExpressionSyntax)call.ArgumentList.Arguments.Single().Expression).Elements.Cast<ExpressionElementSyntax>().Select(element => element.Expression);
}
