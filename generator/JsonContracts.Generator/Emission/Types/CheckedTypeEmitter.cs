using System;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Rules;
using JsonContracts.Generator.Models;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Generator.Emission.Types;

/// <summary>Writes what all types that check themselves have in common: records, unions and wrappers.</summary>
internal static class CheckedTypeEmitter
{
    /// <summary>The file of a type.</summary>
    /// <param name="model">The type.</param>
    /// <param name="parts">What is its own.</param>
    public static SourceText Emit(TypeModel model, CheckedTypeParts parts)
    {
        var scope = new CheckScope(model);
        var json = new JsonChecks(scope, RuleEmissions.Of);
        var (typedBody, jsonBody, inside, methods) = (new CodeWriter(), new CodeWriter(), new CodeWriter(), new CodeWriter());
        scope.InMethod(() => parts.Checks(typedBody, new TypedChecks(scope, json)));
        scope.InMethod(() => parts.JsonChecks(jsonBody, json));
        foreach (var part in parts.Inside)
        {
            inside.Line();
            part(inside, json);
        }

        scope.Methods.Write(methods);

        var code = SourceFile.Begin(model.Namespace);
        Docs.Of(code, model.Schema, parts.Detail);
        parts.ParameterDocs(code);
        SourceFile.Attributes(code, model);
        code.Line($"[Json::Serialization.JsonConverter(typeof(Contracts::ContractJsonConverter<{model.Name}>))]");
        if (parts.Attribute is { } attribute) code.Line(attribute);
        using (code.Open($"{model.Access} sealed partial record {model.Identifier}{parts.Parameters} : Contracts::JsonContract<{model.Name}>, Contracts::IJsonContract<{model.Name}>{parts.Interfaces}"))
        {
            scope.Fields.Write(code);
            parts.Members(code);
            SourceFile.Contract(code, model);
            code.Append(inside);
            SourceFile.Checks(code, model, typedBody, jsonBody);
            code.Append(methods);
        }

        return code.ToText();
    }
}

/// <summary>What a type that checks itself has of its own.</summary>
/// <param name="JsonChecks">Writes the checks of its JSON.</param>
/// <param name="Checks">Writes the checks of the typed value.</param>
/// <param name="Members">Writes the members that people use.</param>
/// <param name="Inside">Write equality, reader and writer, a blank line before each.</param>
internal sealed record CheckedTypeParts(
    Action<CodeWriter, JsonChecks> JsonChecks,
    Action<CodeWriter, TypedChecks> Checks,
    Action<CodeWriter> Members,
    Action<CodeWriter, JsonChecks>[] Inside)
{
    /// <summary>What the documentation adds to the words of the schema.</summary>
    public string? Detail { get; init; }

    /// <summary>A further attribute; null when there is none.</summary>
    public string? Attribute { get; init; }

    /// <summary>The parameters of a positional record, with their brackets.</summary>
    public string Parameters { get; init; } = "";

    /// <summary>Writes the documentation of the parameters.</summary>
    public Action<CodeWriter> ParameterDocs { get; init; } = _ => { };

    /// <summary>Further interfaces, with the comma before them.</summary>
    public string Interfaces { get; init; } = "";
}
