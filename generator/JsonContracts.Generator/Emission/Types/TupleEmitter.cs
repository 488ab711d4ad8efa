using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Models;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Generator.Emission.Types;

/// <summary>Writes a closed array as a positional record: <c>new Point(4.9, 52.4)</c>, and <c>var (x, y) = point</c>.</summary>
internal static class TupleEmitter
{
    /// <summary>The file of a tuple.</summary>
    public static SourceText Emit(TupleModel model) => CheckedTypeEmitter.Emit(model, new CheckedTypeParts(
        (code, json) => json.WriteRules(code, model.Schema, model, new JsonSubject("json")),
        (code, typed) => typed.Write(code, model.Schema, TypedValue.Self(model)),
        code => WriteConstants(code, model),
        [(code, _) => EqualityEmitter.Write(code, model), (code, _) => TupleReader.Write(code, model), (code, _) => TupleWriter.Write(code, model)])
    {
        Parameters = "(\n    " + string.Join(",\n    ", model.Stored.Select(Parameter)) + ")",
        ParameterDocs = code => WriteDocs(code, model),
    });

    private static void WriteConstants(CodeWriter code, TupleModel model)
    {
        foreach (var property in model.Properties)
        {
            ConstantEmitter.WriteOnlyValue(code, property, $"item `{property.WireName}`");
            ConstantEmitter.WriteDefault(code, property, $"item `{property.WireName}`");
        }
    }

    private static void WriteDocs(CodeWriter code, TupleModel model)
    {
        foreach (var property in model.Stored) Docs.Parameter(code, property.Name, property.Schema);
    }

    private static string Parameter(PropertyModel property)
    {
        // Nobody can do without a required item, so C# has no warning for its use.
        var obsolete = property.Schema.Annotations.Deprecated && !property.IsRequired ? $"[property: {SourceFile.Obsolete.Substring(1)} " : "";
        var absent = property.IsRequired ? "" : property.IsTriState ? " = default" : " = null";
        return $"{obsolete}[property: Contracts::ContractItem({property.WireName})] {property.DeclaredType} {property.Name}{absent}";
    }
}
