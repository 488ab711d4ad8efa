using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Emission.Wire;
using JsonContracts.Generator.Models;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Generator.Emission.Types;

/// <summary>Writes a type around one value: a contract whose root is a list, a number or any JSON.</summary>
internal static class WrapperEmitter
{
    /// <summary>The file of a wrapper.</summary>
    public static SourceText Emit(WrapperModel model) => CheckedTypeEmitter.Emit(model, new CheckedTypeParts(
        (code, json) => json.Write(code, model.Schema, model.Type, new JsonSubject("json")),
        (code, typed) => WriteTyped(code, model, typed),
        code => WriteMembers(code, model),
        [(code, _) => EqualityEmitter.Write(code, model), (code, _) => WriteReader(code, model), (code, _) => WriteWriter(code, model)]));

    private static void WriteMembers(CodeWriter code, WrapperModel model) => code.Line($$"""
        /// <summary>The value itself.</summary>
        public required {{model.Type.Name}} Value { get; init; }

        /// <summary>Wraps a value.</summary>
        public static implicit operator {{model.Name}}({{model.Type.Name}} value) => new() { Value = value };

        """);

    private static void WriteWriter(CodeWriter code, WrapperModel model)
    {
        Docs.Summary(code, "Writes the value as JSON.");
        using (code.Open(WireForm.WriteTo))
        {
            StackGuard.Begin(code, model);
            var segments = new SegmentWriter(code);
            segments.Value(model.Type, "Value");
            segments.Flush();
        }
    }

    private static void WriteTyped(CodeWriter code, WrapperModel model, TypedChecks typed)
    {
        var value = new TypedValue(model.Type, "Value", null, "value");
        if (!model.Type.IsValueType && model.Type is not NullableType)
        {
            code.Line($"if ({Condition.Is("Value", Pattern.NullOf(model.Type)).Render()}) return sink.Report(\"type\", \"no null\", (object?)null);");
        }

        typed.Write(code, model.Schema, value);
    }

    private static void WriteReader(CodeWriter code, WrapperModel model)
    {
        Docs.Summary(code, "Reads the value.");
        using (code.Open(WireForm.TryReadHeader(model)))
        {
            StackGuard.BeginJson(code, model);
            code.Line("value = null;");
            code.Line($"if (!{WireForm.TryRead(model.Type, "json", "out var read")}) return false;");
            code.Line($"value = new {model.Name} {{ Value = read }};");
            code.Line("return true;");
        }
    }
}
