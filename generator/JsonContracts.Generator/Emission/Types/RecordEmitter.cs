using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Shapes;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Generator.Emission.Types;

/// <summary>Writes a record: its members, its checks, its reader and writer.</summary>
internal static class RecordEmitter
{
    /// <summary>The file of a record.</summary>
    public static SourceText Emit(RecordModel model) => CheckedTypeEmitter.Emit(model, new CheckedTypeParts(
        (code, json) => JsonRecordCheck.Write(code, model, json),
        (code, typed) => WriteChecks(code, model, typed),
        code => WriteMembers(code, model),
        [(code, _) => EqualityEmitter.Write(code, model), (code, _) => RecordReader.Write(code, model), (code, _) => RecordWriter.Write(code, model)]));

    private static void WriteChecks(CodeWriter code, RecordModel model, TypedChecks typed)
    {
        typed.Write(code, model.Schema, TypedValue.Self(model));
        WriteNameCheck(code, model, typed.Scope.Locals.Fresh("name"));
    }

    private static void WriteMembers(CodeWriter code, RecordModel model)
    {
        foreach (var property in model.Properties) WriteProperty(code, property);
        WriteAdditional(code, model);
        WriteConstructors(code, model);
        foreach (var combination in model.Combinations) WriteCombination(code, combination, model);
    }

    private static void WriteProperty(CodeWriter code, PropertyModel property)
    {
        ConstantEmitter.WriteOnlyValue(code, property, $"member `{property.WireName}`");
        if (!property.IsStored) return;
        ConstantEmitter.WriteDefault(code, property, $"`{property.WireName}`");
        Docs.Of(code, property.Schema, property.IsGenerated ? "A fresh version 4 UUID unless it is given." : null);
        var isForced = property.IsRequired && !property.IsGenerated;
        // Nobody can do without a required member, so C# has no warning for its use.
        if (property.Schema.Annotations.Deprecated && !isForced) code.Line(SourceFile.Obsolete);
        code.Line($"[Json::Serialization.JsonPropertyName({Literal.Text(property.WireName)})]");
        code.Line($"public {(isForced ? "required " : "")}{property.DeclaredType} {property.Name} {{ get; init; }}");
        code.Line();
    }

    private static void WriteAdditional(CodeWriter code, RecordModel model)
    {
        if (model.Additional is not { } type) return;
        Docs.Summary(code, "The members that the schema does not name. They are kept when the object is read, and written back.");
        code.Line($"public Contracts::ValueMap<{type.Name}> AdditionalProperties {{ get; init; }} = Contracts::ValueMap<{type.Name}>.Empty;");
        code.Line();
    }

    /// <summary>Whoever makes a value gets a fresh UUID with it; what is read brings its own, and none is made up for it.</summary>
    private static void WriteConstructors(CodeWriter code, RecordModel model)
    {
        var generated = model.Properties.Where(property => property.IsGenerated).ToList();
        if (generated.Count == 0) return;
        Docs.Summary(code, $"A value with a fresh {string.Join(" and ", generated.Select(property => $"`{property.Name}`"))}.");
        using (code.Open($"public {model.Identifier}()"))
        {
            foreach (var property in generated) code.Line($"{property.Name} = global::System.Guid.NewGuid(){(property.Type is ScalarType { Kind: ScalarKind.Uuid } ? "" : ".ToString()")};");
        }

        code.Line();
        Docs.Summary(code, "A value that was read.");
        using (code.Open($"private {model.Identifier}({string.Join(", ", generated.Select(property => $"{property.DeclaredType} {RecordReader.Local(property)}"))})"))
        {
            foreach (var property in generated) code.Line($"{property.Name} = {RecordReader.Local(property)};");
        }

        code.Line();
    }

    /// <summary>Another member of the same name would be written twice.</summary>
    private static void WriteNameCheck(CodeWriter code, RecordModel model, string local)
    {
        if (model.Additional is null || model.Properties.Count == 0) return;
        using (code.Open($"foreach (var ({local}, _) in AdditionalProperties)"))
        {
            var names = string.Join(" or ", model.Properties.Select(property => Literal.Text(property.WireName)));
            code.Line($"if ({local} is {names} && !sink.ReportDuplicate({local})) return false;");
        }
    }

    private static void WriteCombination(CodeWriter code, CombinationModel combination, RecordModel model)
    {
        var values = combination.Values
            .Select(value => (Property: model.Properties.First(property => property.WireName == value.Name), value.Value))
            .ToList();
        Docs.Summary(code, $"The same with {combination.Title}: {string.Join(", ", values.Select(value => $"`{value.Property.WireName}` {value.Value.ToJson()}"))}.");
        var assignments = values.Select(value => $"{value.Property.Name} = {ConstantEmitter.LiteralOf(value.Property.Type, value.Value)}");
        code.Line($"public {model.Name} {combination.Name}() => this with {{ {string.Join(", ", assignments)} }};");
        code.Line();
    }
}
