using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Models;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Generator.Emission.Types;

/// <summary>Writes the serializer context of a namespace: metadata for every type in it, and for arrays and lists of the roots.</summary>
internal static class ContextEmitter
{
    private const string Info = "Json::Serialization.Metadata.JsonTypeInfo";
    private const string Options = "Json::JsonSerializerOptions";

    /// <summary>The file of the context.</summary>
    public static SourceText Emit(ContextModel model)
    {
        var code = SourceFile.Begin(model.Namespace);
        Docs.Summary(code, $"Lets JsonSerializer read and write the contracts of this namespace without reflection. Combine it with other contexts by `JsonTypeInfoResolver.Combine`.");
        code.Line(SourceFile.GeneratedCode);
        using (code.Open($"{model.Access} sealed class {model.Identifier} : Json::Serialization.JsonSerializerContext, Json::Serialization.Metadata.IJsonTypeInfoResolver"))
        {
            code.Line($$"""
                /// <summary>The context with the default options.</summary>
                public static {{model.Name}} Default { get; } = new();

                /// <summary>A context with the default options.</summary>
                public {{model.Identifier}}()
                    : base(null)
                {
                }

                /// <summary>A context with other options.</summary>
                public {{model.Identifier}}({{Options}} options)
                    : base(options)
                {
                }

                /// <inheritdoc/>
                protected override {{Options}}? GeneratedSerializerOptions { get; } = new();

                """);
            foreach (var type in model.Types)
            {
                Docs.Summary(code, $"The metadata of `{type.Identifier}`.");
                code.Line($"public {Info}<{type.Name}> {type.Member} => ({Info}<{type.Name}>)Options.GetTypeInfo(typeof({type.Name}));");
                code.Line();
            }

            code.Line("/// <inheritdoc/>");
            code.Line($"public override {Info}? GetTypeInfo(global::System.Type type) => Create(type, Options);");
            code.Line();
            code.Line($"{Info}? Json::Serialization.Metadata.IJsonTypeInfoResolver.GetTypeInfo(global::System.Type type, {Options} options) => Create(type, options);");
            code.Line();
            WriteCreate(code, model);
        }

        return code.ToText();
    }

    private static void WriteCreate(CodeWriter code, ContextModel model)
    {
        using (code.Open($"private static {Info}? Create(global::System.Type type, {Options} options)"))
        {
            foreach (var type in model.Types)
            {
                var converter = type.IsEnum ? $", new {type.Name}Converter()" : "";
                code.Line($"if (type == typeof({type.Name})) return Contracts::ContractTypeInfo.Create<{type.Name}>(options{converter});");
                if (!type.IsRoot) continue;
                code.Line($"if (type == typeof({type.Name}[])) return Contracts::ContractTypeInfo.CreateArray<{type.Name}>(options);");
                code.Line($"if (type == typeof(global::System.Collections.Generic.List<{type.Name}>)) return Contracts::ContractTypeInfo.CreateList<{type.Name}>(options);");
            }

            code.Line("return null;");
        }
    }
}
