using System;
using System.Linq;
using System.Text;
using System.Threading;

namespace JsonContracts.Samples.Tests;

/// <summary>A value that holds itself again and again ends in an exception, not in the end of the process.</summary>
public class NestingTests
{
    private const int Deep = 100_000;

    private const int Fine = 500;

    /// <summary>What goes through a whole value, for every kind of type and every way to hold another value of it.</summary>
    private static readonly (string Name, Action<int> Walk)[] s_walks =
    [
        ("write a record", depth => Twins(depth).ToJsonUtf8()),
        ("write a list", depth => Children(depth).ToJsonUtf8()),
        ("write a map", depth => Named(depth).ToJsonUtf8()),
        ("write an optional", depth => Maybes(depth).ToJsonUtf8()),
        ("write a union", depth => Operations(depth).ToJsonUtf8()),
        ("write a list of a union", depth => Lists(depth).ToJsonUtf8()),
        ("print a record", depth => _ = Twins(depth).ToString()),
        ("print a union", depth => _ = Operations(depth).ToString()),
        ("validate a record", depth => Twins(depth).Validate()),
        ("validate a wrong record", depth => Twins(depth, "").Validate()),
        ("validate a list", depth => Children(depth).Validate()),
        ("validate a map", depth => Named(depth).Validate()),
        ("validate a union", depth => Operations(depth).Validate()),
        ("compare records", depth => Assert.True(Twins(depth).Equals(Twins(depth)))),
        ("compare maps", depth => Assert.True(Named(depth).Equals(Named(depth)))),
        ("compare unions", depth => Assert.True(Operations(depth).Equals(Operations(depth)))),
        ("hash a record", depth => _ = Twins(depth).GetHashCode()),
        ("hash a list", depth => _ = Children(depth).GetHashCode()),
        ("hash a union", depth => _ = Operations(depth).GetHashCode()),
        ("hash a list of a union", depth => _ = Lists(depth).GetHashCode()),
    ];

    public static TheoryData<string> Walks => new(Array.ConvertAll(s_walks, walk => walk.Name));

    [Theory]
    [MemberData(nameof(Walks))]
    public void What_is_too_deep_for_the_stack_throws(string name) =>
        Assert.Throws<InsufficientExecutionStackException>(() => Find(name)(Deep));

    [Theory]
    [MemberData(nameof(Walks))]
    public void What_is_deep_works(string name) => Find(name)(Fine);

    [Fact]
    public void What_is_deep_is_written_and_checked_to_the_end()
    {
        Assert.Equal(Fine, Encoding.UTF8.GetString(Twins(Fine).ToJsonUtf8()).Split("twin").Length - 1);
        Assert.EndsWith("/twin/label", Assert.Single(Twins(Fine, "").Validate()).Pointer, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_text_is_read_where_the_stack_allows_and_refused_elsewhere()
    {
        var texts = new Func<byte[]>[] { () => Twins(990).ToJsonUtf8(), () => Operations(990).ToJsonUtf8(), () => Named(490).ToJsonUtf8(), () => Lists(990).ToJsonUtf8() };
        Func<byte[], ContractViolations>[] roads =
        [
            text => Judge(Tree.TryParseJson(text, out _, out var violations, 1000), violations),
            text => Judge(Tree.IsValidJson(text, out var violations, 1000), violations),
            text => Judge(Expression.TryParseJson(text, out _, out var violations, 1000), violations),
            text => Judge(Expression.IsValidJson(text, out var violations, 1000), violations),
        ];
        foreach (var (number, make) in texts.Index())
        {
            var text = make();
            foreach (var road in roads.AsSpan(number is 0 or 2 ? 0 : 2, 2))
            {
                Assert.Empty(OnStack(64 << 20, () => road(text)));
                Assert.Equal("json", Assert.Single(OnStack(256 << 10, () => road(text))).Keyword);
            }
        }
    }

    private static ContractViolations Judge(bool isValid, ContractViolations violations)
    {
        Assert.Equal(isValid, violations.IsEmpty);
        return violations;
    }

    private static T OnStack<T>(int size, Func<T> run)
    {
        var result = default(T);
        var thread = new Thread(() => result = run(), size);
        thread.Start();
        thread.Join();
        return result!;
    }

    private static Action<int> Find(string name) => Array.Find(s_walks, walk => walk.Name == name).Walk;

    private static Tree Twins(int depth, string label = "leaf") => Nested(new Tree { Label = label }, depth, inner => new() { Label = "t", Twin = inner });

    private static Tree Children(int depth) => Nested(new Tree { Label = "leaf" }, depth, inner => new() { Label = "t", Children = [inner] });

    private static Tree Named(int depth) => Nested(new Tree { Label = "leaf" }, depth, inner => new() { Label = "t", ByName = ValueMap.Create(("a", inner)) });

    private static Tree Maybes(int depth) => Nested(new Tree { Label = "leaf" }, depth, inner => new() { Label = "t", Maybe = inner });

    private static Expression Operations(int depth) => Nested<Expression>(1, depth, inner => new ExpressionOperation { Operator = ExpressionOperationOperator.Plus, Left = inner, Right = 2 });

    private static Expression Lists(int depth) => Nested<Expression>(1, depth, inner => ValueList.Create<Expression>([inner]));

    private static T Nested<T>(T value, int depth, Func<T, T> around)
    {
        for (var i = 0; i < depth; i++) value = around(value);
        return value;
    }
}
