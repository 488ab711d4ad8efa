using Contracts.Generator.Models;

namespace Contracts.Generator.Emission;

/// <summary>Writes a type around one value: a contract whose root is a list, a number or any JSON.</summary>
internal static class WrapperEmitter
{
    /// <summary>The file of a wrapper.</summary>
    public static string Emit(WrapperModel model)
    {
        var scope = new CheckScope(model);
        var json = new JsonChecks(scope);
        var typed = new TypedChecks(scope, json);
        var (typedBody, jsonBody) = (new CodeWriter(), new CodeWriter());
        WriteTyped(typedBody, model, typed);
        json.Write(jsonBody, model.Schema, model.Type, "json", isSelf: true);

        var code = SourceFile.Begin(model.Namespace);
        Docs.Of(code, model.Schema, $"The contract `{model.Identifier}`.");
        SourceFile.Attributes(code, model);
        code.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::Contracts.ContractJsonConverter<{model.Name}>))]");
        using (code.Open($"{model.Access} sealed partial record {model.Identifier} : global::Contracts.IJsonContract<{model.Name}>"))
        {
            SourceFile.Patterns(code, scope);
            code.Line($$"""
                /// <summary>The value itself.</summary>
                public required {{model.Type.Name}} Value { get; init; }

                /// <summary>Wraps a value.</summary>
                public static implicit operator {{model.Name}}({{model.Type.Name}} value) => new() { Value = value };

                """);
            SourceFile.Facade(code, model);
            code.Line();
            EqualityEmitter.Write(code, model);
            code.Line();
            WriteReader(code, model);
            code.Line();
            Docs.Summary(code, "Writes the value as JSON.");
            using (code.Open("internal void WriteTo(global::System.Text.Json.Utf8JsonWriter writer)")) WireForm.Write(code, model.Type, "Value");
            SourceFile.Checks(code, scope, typedBody, jsonBody);
        }

        return code.ToString();
    }

    private static void WriteTyped(CodeWriter code, WrapperModel model, TypedChecks typed)
    {
        var value = new TypedValue(model.Type, "Value", null, "value");
        if (!model.Type.IsValueType && model.Type is not NullableType)
        {
            code.Line("if (Value is null) return sink.Report(\"type\", \"no null\", (object?)null);");
        }

        typed.Write(code, model.Schema, value);
    }

    private static void WriteReader(CodeWriter code, WrapperModel model)
    {
        Docs.Summary(code, "Reads the value.");
        using (code.Open($"internal static bool TryRead(ref global::System.Text.Json.Utf8JsonReader reader, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {model.Name}? value)"))
        {
            code.Line("value = null;");
            code.Line($"if (!{WireForm.TryRead(model.Type, "out var read")}) return false;");
            code.Line($"value = new {model.Name} {{ Value = read }};");
            code.Line("return true;");
        }
    }
}
