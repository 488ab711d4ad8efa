using System;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Types;

/// <summary>Writes a record: its members, its checks, its reader and writer.</summary>
internal static class RecordEmitter
{
    /// <summary>The file of a record.</summary>
    public static string Emit(RecordModel model) => CheckedTypeEmitter.Emit(model, new CheckedTypeParts(
        "record",
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
        if (property.Constant is { } constant)
        {
            Docs.Of(code, property.Schema, $"Always {constant.ToJson()}.", $"Always `{constant.ToJson()}`, as member `{property.WireName}`.");
            code.Line($"public const {ConstantType(constant)} {property.Name} = {ConstantLiteral(constant)};");
            code.Line();
            return;
        }

        if (property.Default is { } value)
        {
            Docs.Summary(code, $"What the service uses for `{property.WireName}` when it is not given.");
            code.Line($"public const {property.Type.Name.TrimEnd('?')} {value.Name} = {ValueLiteral(property.Type, value.Value)};");
            code.Line();
        }

        Docs.Of(code, property.Schema, $"The member `{property.WireName}`.", property.IsGenerated ? "A fresh version 4 UUID unless it is given." : null);
        var isForced = property.IsRequired && !property.IsGenerated;
        // Nobody can do without a required member, so C# has no warning for its use.
        if (property.Schema.Annotations.Deprecated && !isForced) code.Line(SourceFile.Obsolete);
        code.Line($"[global::System.Text.Json.Serialization.JsonPropertyName({Literal.Text(property.WireName)})]");
        code.Line($"public {(isForced ? "required " : "")}{property.DeclaredType} {property.Name} {{ get; init; }}");
        code.Line();
    }

    private static string ConstantType(JsonValue value) => value switch
    {
        StringValue => "string",
        BooleanValue => "bool",
        NumberValue number when number.Value.TryGetInt64(out _) => "long",
        NumberValue => "double",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No constant of C#."),
    };

    private static string ConstantLiteral(JsonValue value) => value switch
    {
        StringValue => Literal.Of(value, ScalarKind.Text)!,
        BooleanValue => Literal.Of(value, ScalarKind.Boolean)!,
        NumberValue number when number.Value.TryGetInt64(out _) => Literal.Of(value, ScalarKind.Int64)!,
        NumberValue => Literal.Of(value, ScalarKind.Double)!,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No constant of C#."),
    };

    /// <summary>A value of the schema as a constant of a C# type.</summary>
    private static string ValueLiteral(CsType type, JsonValue value) => type switch
    {
        EnumModel one => $"{one.Name}.{one.Members.First(member => member.Value.Equals(value)).Name}",
        NullableType nullable => ValueLiteral(nullable.Inner, value),
        ScalarType scalar => Literal.Of(value, scalar.Kind)!,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type with constants."),
    };

    private static void WriteAdditional(CodeWriter code, RecordModel model)
    {
        if (model.Additional is not { } type) return;
        Docs.Summary(code, "The members that the schema does not name. They are kept when the object is read, and written back.");
        code.Line($"public global::JsonContracts.ValueMap<{type.Name}> AdditionalProperties {{ get; init; }} = global::JsonContracts.ValueMap<{type.Name}>.Empty;");
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
        var assignments = values.Select(value => $"{value.Property.Name} = {ValueLiteral(value.Property.Type, value.Value)}");
        code.Line($"public {model.Name} {combination.Name}() => this with {{ {string.Join(", ", assignments)} }};");
        code.Line();
    }
}
