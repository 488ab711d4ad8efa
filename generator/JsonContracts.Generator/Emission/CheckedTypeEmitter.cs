using System;
using JsonContracts.Generator.Models;

namespace JsonContracts.Generator.Emission;

/// <summary>Writes what all types that check themselves have in common: records, unions and wrappers.</summary>
internal static class CheckedTypeEmitter
{
    /// <summary>The file of a type.</summary>
    /// <param name="model">The type.</param>
    /// <param name="parts">What is its own.</param>
    public static string Emit(TypeModel model, CheckedTypeParts parts)
    {
        var scope = new CheckScope(model);
        var json = new JsonChecks(scope);
        var (typedBody, jsonBody) = (new CodeWriter(), new CodeWriter());
        parts.Checks(typedBody, new TypedChecks(scope, json), scope);
        scope.BeginMethod();
        json.Write(jsonBody, model.Schema, parts.JsonType, "json", isSelf: true);

        var code = SourceFile.Begin(model.Namespace);
        Docs.Of(code, model.Schema, $"The contract `{model.Identifier}`.", parts.Detail);
        SourceFile.Attributes(code, model);
        code.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::JsonContracts.ContractJsonConverter<{model.Name}>))]");
        using (code.Open($"{model.Access} sealed partial {parts.Keyword} {model.Identifier} : global::JsonContracts.IJsonContract<{model.Name}>{parts.Interfaces}"))
        {
            SourceFile.Patterns(code, scope);
            parts.Members(code);
            SourceFile.Facade(code, model);
            foreach (var part in parts.Inside)
            {
                code.Line();
                part(code);
            }

            SourceFile.Checks(code, scope, typedBody, jsonBody);
        }

        return code.ToString();
    }
}

/// <summary>What a type that checks itself has of its own.</summary>
/// <param name="Keyword"><c>record</c> or <c>class</c>.</param>
/// <param name="JsonType">The type by which its JSON is checked.</param>
/// <param name="Checks">Writes the checks of the typed value.</param>
/// <param name="Members">Writes the members that people use.</param>
/// <param name="Inside">Write equality, reader and writer, a blank line before each.</param>
internal sealed record CheckedTypeParts(
    string Keyword,
    CsType JsonType,
    Action<CodeWriter, TypedChecks, CheckScope> Checks,
    Action<CodeWriter> Members,
    Action<CodeWriter>[] Inside)
{
    /// <summary>What the documentation adds to the words of the schema.</summary>
    public string? Detail { get; init; }

    /// <summary>Further interfaces, with the comma before them.</summary>
    public string Interfaces { get; init; } = "";
}
