using System.Collections.Generic;
using System.Linq;
using System;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Emission.Wire;
using JsonContracts.Generator.Models;
using JsonContracts.Generator.Naming;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Generator.Emission.Types;

/// <summary>Writes a closed choice between types: one field a case, conversions from each, and a match over all.</summary>
internal static class UnionEmitter
{
    private const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    /// <summary>The file of a union.</summary>
    public static SourceText Emit(UnionModel model) => CheckedTypeEmitter.Emit(model, new CheckedTypeParts(
        (code, json) => json.WriteRules(code, model.Schema, model, new JsonSubject("json")),
        (code, typed) => WriteChecks(code, model, typed),
        code => WriteMembers(code, model),
        [(code, _) => WriteEquality(code, model), (code, json) => WriteReader(code, model, json), (code, _) => WriteWriter(code, model)])
    {
        Detail = "One of: " + string.Join(", ", model.Cases.Select(one => one.Name)) + ".",
        Attribute = model.Mark == UnionMark.None ? null : "[global::System.Runtime.CompilerServices.Union]",
        Interfaces = model.Mark == UnionMark.AttributeAndInterface ? ", global::System.Runtime.CompilerServices.IUnion" : "",
    });

    private static void WriteMembers(CodeWriter code, UnionModel model)
    {
        WriteFields(code, model);
        WriteMatch(code, model);
        WriteSwitch(code, model);
        if (model.Mark != UnionMark.None) WriteAccess(code, model);
    }

    private static string Held(UnionCaseModel one) => one.Type is TypeModel or ReferenceType ? $"`{one.Type.SimpleName}`" : RuleText.Of(one.Kinds);

    private static string Field(UnionCaseModel one) => "_" + Identifier.Camel(one.Name).TrimStart('@');

    private static string Argument(UnionCaseModel one) => Identifier.Camel(one.Name);

    /// <summary>A local that holds the case; no parameter has such a name.</summary>
    private static string Local(UnionCaseModel one) => "as" + one.Name;

    private static string Optional(CsType type) => type.Name + "?";

    private static string Stored(UnionCaseModel one) => one.Type.IsValueType ? Field(one) + ".Value" : Field(one);

    private static string IsThere(UnionCaseModel one) => Condition.Is(Field(one), Pattern.NotNullOf(one.Type)).Render();

    private static string Out(UnionCaseModel one) =>
        one.Type.IsValueType ? $"out {one.Type.Name}" : $"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {Optional(one.Type)}";

    private static void WriteFields(CodeWriter code, UnionModel model)
    {
        foreach (var one in model.Cases) code.Line($"private readonly {Optional(one.Type)} {Field(one)};");
        foreach (var one in model.Cases)
        {
            code.Line();
            Docs.Summary(code, $"Holds {Held(one)}.");
            using (code.Open($"public {model.Identifier}({one.Type.Name} {Argument(one)})"))
            {
                if (!one.Type.IsValueType) code.Line($"global::System.ArgumentNullException.ThrowIfNull({Argument(one)});");
                code.Line($"{Field(one)} = {Argument(one)};");
            }
        }

        foreach (var one in model.Cases)
        {
            code.Line();
            Docs.Summary(code, $"Holds {Held(one)}.");
            code.Line($"public static implicit operator {model.Name}({one.Type.Name} {Argument(one)}) => new({Argument(one)});");
        }

        code.Line();
    }

    private static void WriteMatch(CodeWriter code, UnionModel model)
    {
        foreach (var one in model.Cases)
        {
            Docs.Summary(code, $"The value, when it is the case {one.Name}.");
            using (code.Open($"public bool TryGet{one.Name}({Out(one)} {Argument(one)})"))
            {
                code.Line($"{Argument(one)} = {Field(one)}{(one.Type.IsValueType ? ".GetValueOrDefault()" : "")};");
                code.Line($"return {IsThere(one)};");
            }

            code.Line();
        }

        Docs.Summary(code, "Calls the function of the case that it is. Every case has one, so a new case does not compile until it is handled.");
        var functions = string.Join(", ", model.Cases.Select(one => $"global::System.Func<{one.Type.Name}, TResult> {Argument(one)}"));
        using (code.Open($"public TResult Match<TResult>({functions})"))
        {
            foreach (var one in model.Cases) code.Line($"global::System.ArgumentNullException.ThrowIfNull({Argument(one)});");
            foreach (var one in model.Cases.Take(model.Cases.Count - 1)) code.Line($"if ({IsThere(one)}) return {Argument(one)}({Stored(one)});");
            var last = model.Cases[model.Cases.Count - 1];
            code.Line($"return {Argument(last)}({Field(last)}!{(last.Type.IsValueType ? ".Value" : "")});");
        }

        code.Line();
    }

    private static void WriteSwitch(CodeWriter code, UnionModel model)
    {
        Docs.Summary(code, "Calls the action of the case that it is. Every case has one, so a new case does not compile until it is handled.");
        var actions = string.Join(", ", model.Cases.Select(one => $"global::System.Action<{one.Type.Name}> {Argument(one)}"));
        using (code.Open($"public void Switch({actions})"))
        {
            foreach (var one in model.Cases) code.Line($"global::System.ArgumentNullException.ThrowIfNull({Argument(one)});");
            for (var i = 0; i < model.Cases.Count; i++) code.Line($"{(i == 0 ? "" : "else ")}if ({IsThere(model.Cases[i])}) {Argument(model.Cases[i])}({Stored(model.Cases[i])});");
        }

        code.Line();
        Docs.Summary(code, "What the case holds, to switch over. A number or flag is boxed; the `TryGet` methods do without.");
        code.Line($"public object Value => ({string.Join(" ?? ", model.Cases.Select(one => "(object?)" + Field(one)))})!;");
        code.Line();
    }

    /// <summary>Writes what <c>is</c> and <c>switch</c> of C# 15 ask before they would ask for the value, which boxes. No case is called Value.</summary>
    private static void WriteAccess(CodeWriter code, UnionModel model)
    {
        Docs.Summary(code, "Whether it is one of its cases, which it always is.");
        code.Line(Hidden);
        code.Line("public bool HasValue => true;");
        code.Line();
        foreach (var one in model.Cases)
        {
            Docs.Summary(code, $"The value, when it is the case {one.Name}: what `is` and `switch` ask.");
            code.Line(Hidden);
            code.Line($"public bool TryGetValue({Out(one)} value) => TryGet{one.Name}(out value);");
            code.Line();
        }
    }

    private static void WriteEquality(CodeWriter code, UnionModel model)
    {
        Docs.Summary(code, "Whether both are the same case with equal values.");
        StackGuard.Method(code, model, $"public bool Equals({model.Name}? other)", $"other is {{ }}\n{EqualityEmitter.Conjunction(model.Cases.Select(Equal))}");
        code.Line();
        code.Line("/// <inheritdoc/>");
        StackGuard.Method(code, model, "public override int GetHashCode()", $"global::System.HashCode.Combine({string.Join(", ", model.Cases.Take(8).Select(Field))})");
        code.Line();
        Docs.Summary(code, "The value as JSON.");
        code.Line("public override string ToString() => Contracts::JsonContract.ToJson(this);");
    }

    private static string Equal(UnionCaseModel one) => EqualityEmitter.Equal(one.Type, canBeNull: true, Field(one), one.Name);

    /// <summary>The token decides; where several cases share a kind, the first that the value is valid for is taken.</summary>
    private static void WriteReader(CodeWriter code, UnionModel model, JsonChecks checks)
    {
        Docs.Summary(code, "Reads a value; its kind tells which case it is.");
        using (code.Open(WireForm.TryReadHeader(model)))
        {
            StackGuard.BeginJson(code, model);
            code.Line("value = null;");
            using (code.Open("switch (json.ValueKind)"))
            {
                foreach (var token in s_tokens)
                {
                    var cases = model.Cases.Where(one => (one.Kinds & token.Kinds) != 0).ToList();
                    if (cases.Count == 0) continue;
                    foreach (var name in token.Names) code.Line($"case Json::JsonValueKind.{name}:");
                    using (code.Open("")) WriteCases(code, model, cases, checks);
                }

                code.Line("default:\n    return json.Refuse();");
            }
        }
    }

    private static readonly (JsonKinds Kinds, string[] Names)[] s_tokens =
    [
        (JsonKinds.String, ["String"]),
        (JsonKinds.Number, ["Number"]),
        (JsonKinds.Boolean, ["True", "False"]),
        (JsonKinds.Array, ["Array"]),
        (JsonKinds.Object, ["Object"]),
    ];

    private static void WriteCases(CodeWriter code, UnionModel model, List<UnionCaseModel> cases, JsonChecks checks)
    {
        if (cases.Count == 1)
        {
            code.Line($"if (!{WireForm.TryRead(cases[0].Type, "json", "out var " + Local(cases[0]))}) return false;");
            code.Line($"value = new {model.Name}({Local(cases[0])});");
            code.Line("return true;");
            return;
        }

        if (((cases.Count == model.Cases.Count ? model.Tags : null) ?? Discriminator.Of(cases.Select(one => one.Schema).ToList())) is { } discriminator)
        {
            WriteTagged(code, model, cases, discriminator, checks);
            return;
        }

        foreach (var one in cases)
        {
            using (code.Open($"if ({IsCase(one, checks)})")) WriteCases(code, model, [one], checks);
            code.Line();
        }

        code.Line("return json.Refuse();");
    }

    /// <summary>
    /// Whether a value is of a case: asked of the JSON, where each type is asked once. To read the value in order to ask it would read what
    /// is inside of it again for each case at each level.
    /// </summary>
    private static string IsCase(UnionCaseModel one, JsonChecks checks) => one.Type switch
    {
        ListType or MapType => checks.Scope.InMethod(() => checks.Test(one.Schema, new JsonSubject("json"))).Render(),
        TypeModel { IsRecursive: true } or ReferenceType => $"Contracts::JsonCheck.Once<{one.Type.Name}>(json, null)",
        TypeModel => $"{CheckScope.ClassOf(one.Type)}.CheckJson(json, null)",
        ScalarType or NullableType or AnyType => throw new NotSupportedException("The kind of the value tells such a case."),
        _ => throw new ArgumentOutOfRangeException(nameof(one), one.Type, "No type of a case."),
    };

    private static void WriteTagged(CodeWriter code, UnionModel model, List<UnionCaseModel> cases, Discriminator discriminator, JsonChecks checks)
    {
        code.Line($"if (!json.TryGetMember({Literal.Utf8(discriminator.Name)}, out var tag)) return json.Refuse();");
        for (var i = 0; i < cases.Count; i++)
        {
            using (code.Open($"if ({Tokens.IsOneOf("tag", discriminator.Values[i])})")) WriteCases(code, model, [cases[i]], checks);
        }

        code.Line("return json.Refuse();");
    }

    private static void WriteWriter(CodeWriter code, UnionModel model)
    {
        Docs.Summary(code, "Writes the value as JSON.");
        using (code.Open(WireForm.WriteTo))
        {
            StackGuard.Begin(code, model);
            var segments = new SegmentWriter(code);
            foreach (var one in model.Cases)
            {
                segments.ValueIf($"{Field(one)} is {{ }} {Local(one)}", one.Type, Local(one));
            }
        }
    }

    private static void WriteChecks(CodeWriter code, UnionModel model, TypedChecks checks)
    {
        foreach (var one in model.Cases)
        {
            var local = Local(one);
            var inner = new CodeWriter();
            checks.Write(inner, one.IsApart ? one.Schema : model.Schema, new TypedValue(one.Type, local, null, one.Name));
            Reporting.Block(code, Condition.Present(Field(one), local), inner);
        }
    }
}
