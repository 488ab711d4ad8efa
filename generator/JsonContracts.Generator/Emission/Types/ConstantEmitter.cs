using System;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Types;

/// <summary>Writes the constants that members and items bring along: the only value of one that never has another, or the default.</summary>
internal static class ConstantEmitter
{
    /// <summary>Writes the only value of a property, where it has no other.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="property">The property.</param>
    /// <param name="subject">What it is in JSON.</param>
    public static void WriteOnlyValue(CodeWriter code, PropertyModel property, string subject)
    {
        if (property.Constant is not { } constant) return;
        Docs.Of(code, property.Schema, $"Always `{constant.ToJson()}`, as {subject}.");
        code.Line($"public const {TypeOf(constant)} {property.Name} = {LiteralOf(constant)};");
        code.Line();
    }

    /// <summary>Writes the default of a property, where the schema states one.</summary>
    /// <inheritdoc cref="WriteOnlyValue"/>
    public static void WriteDefault(CodeWriter code, PropertyModel property, string subject)
    {
        if (property.Default is not { } value) return;
        Docs.Summary(code, $"What the service uses for {subject} when it is not given.");
        code.Line($"public const {property.Type.Name.TrimEnd('?')} {value.Name} = {LiteralOf(property.Type, value.Value)};");
        code.Line();
    }

    private static string TypeOf(JsonValue value) => value switch
    {
        StringValue => "string",
        BooleanValue => "bool",
        NumberValue number when number.Value.TryGetInt64(out _) => "long",
        NumberValue => "double",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No constant of C#."),
    };

    private static string LiteralOf(JsonValue value) => value switch
    {
        StringValue => Literal.Of(value, ScalarKind.Text)!,
        BooleanValue => Literal.Of(value, ScalarKind.Boolean)!,
        NumberValue number when number.Value.TryGetInt64(out _) => Literal.Of(value, ScalarKind.Int64)!,
        NumberValue => Literal.Of(value, ScalarKind.Double)!,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No constant of C#."),
    };

    /// <summary>A value of the schema as a constant of a C# type.</summary>
    public static string LiteralOf(CsType type, JsonValue value) => type switch
    {
        EnumModel one => $"{one.Name}.{one.Members.First(member => member.Value.Equals(value)).Name}",
        NullableType nullable => LiteralOf(nullable.Inner, value),
        ScalarType scalar => Literal.Of(value, scalar.Kind)!,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type with constants."),
    };
}
