using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using JsonContracts.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Generator.Tests;

/// <summary>
/// What the steps keep between two runs is plain data. A Roslyn object among it would keep a whole compilation alive, and would make
/// every run differ from the one before.
/// </summary>
public class CachedModelTests
{
    private static readonly Type[] s_forbidden =
    [
        typeof(ISymbol), typeof(Compilation), typeof(SemanticModel), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Location),
        typeof(AdditionalText), typeof(AnalyzerConfigOptions), typeof(AnalyzerConfigOptionsProvider), typeof(Diagnostic), typeof(SourceText),
    ];

    private static readonly string[] s_steps = typeof(Steps)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (string)field.GetRawConstantValue()!)
        .ToArray();

    private static readonly Lazy<Run> s_run = new(RunOverAll);

    public static TheoryData<string> StepNames => new(s_steps);

    [Theory]
    [MemberData(nameof(StepNames))]
    public void A_step_keeps_plain_data(string step)
    {
        var outputs = OutputsOf(step);
        Assert.NotEmpty(outputs);
        foreach (var value in outputs) Assert.Empty(Found(value));
    }

    /// <summary>The compiler has machine code for steps over objects; for each kind of struct it would have to be made anew in every build.</summary>
    [Theory]
    [MemberData(nameof(StepNames))]
    public void A_step_hands_on_objects(string step)
    {
        var outputs = OutputsOf(step);
        Assert.NotEmpty(outputs);
        Assert.All(outputs, output => Assert.False(output.GetType().IsValueType, output.GetType().Name));
    }

    /// <summary>The walk itself finds what is hidden: in a private field, in a list, behind a base class.</summary>
    [Fact]
    public void The_walk_finds_what_is_hidden() =>
        Assert.Single(Found(new List<object> { new Hiding(Location.Create("a.json", default, default)) }));

    private static List<object> OutputsOf(string step) => s_run.Value.Step(step).Select(output => output.Value).ToList();

    private static Run RunOverAll()
    {
        var broken = new ContractFile("broken.schema.json", """{ "minimum": "0" }""");
        var revised = new ContractFile("revised.schema.json", """{ "maximum": 8 }""").With("Baseline", "missing.json");
        return new Project([.. Samples.Names.Select(Samples.File), broken, revised]).Run();
    }

    private static List<Type> Found(object root)
    {
        var found = new List<Type>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>([root]);
        while (open.TryPop(out var value))
        {
            var type = value.GetType();
            if (s_forbidden.Any(one => one.IsAssignableFrom(type)))
            {
                found.Add(type);
                continue;
            }

            if (IsLeaf(type) || (!type.IsValueType && !seen.Add(value))) continue;
            foreach (var inner in Inside(value, type)) open.Push(inner);
        }

        return found;
    }

    private static bool IsLeaf(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type.IsPointer || typeof(Type).IsAssignableFrom(type);

    private static IEnumerable<object> Inside(object value, Type type)
    {
        if (value is Array array) return array.Cast<object?>().OfType<object>();
        var fields = new List<object>();
        for (Type? level = type; level is not null; level = level.BaseType)
        {
            var declared = level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
            fields.AddRange(declared.Where(field => !field.FieldType.IsPointer && !field.FieldType.IsByRefLike).Select(field => field.GetValue(value)).OfType<object>());
        }

        return fields;
    }

    private abstract class HidingBase(Location hidden)
    {
        private readonly object _hidden = hidden;

        public override string ToString() => _hidden.ToString()!;
    }

    private sealed class Hiding(Location hidden) : HidingBase(hidden);
}
