using Contracts.Generator.Models;
using Contracts.Schema;
using Contracts.Schema.Shapes;

namespace Contracts.Generator.Emission;

/// <summary>Writes the writer of a record: the members in the order of the schema, absent ones left out.</summary>
internal static class RecordWriter
{
    /// <summary>Writes <c>WriteTo</c>.</summary>
    public static void Write(CodeWriter code, RecordModel model)
    {
        Docs.Summary(code, "Writes this object as JSON.");
        using (code.Open("internal void WriteTo(global::System.Text.Json.Utf8JsonWriter writer)"))
        {
            code.Line("writer.WriteStartObject();");
            foreach (var property in model.Properties) WriteMember(code, property);
            if (model.Additional is { } type)
            {
                using (code.Open("foreach (var (name, other) in AdditionalProperties)"))
                {
                    code.Line("writer.WritePropertyName(name);");
                    WireForm.Write(code, type, "other");
                }
            }

            code.Line("writer.WriteEndObject();");
        }
    }

    private static void WriteMember(CodeWriter code, PropertyModel property)
    {
        var name = Literal.Utf8(property.WireName);
        if (property.Constant is { } constant)
        {
            code.Line(constant switch
            {
                StringValue text => $"writer.WriteString({name}, {Literal.Utf8(text.Value)});",
                BooleanValue flag => $"writer.WriteBoolean({name}, {(flag.Value ? "true" : "false")});",
                _ => $"writer.WritePropertyName({name});\nwriter.WriteRawValue({Literal.Utf8(constant.ToJson())}, skipInputValidation: true);",
            });
            return;
        }

        if (property.IsRequired)
        {
            WriteValue(code, property.Type, name, property.Name);
            return;
        }

        var local = "member" + property.Name;
        var condition = property.IsTriState ? $"if ({property.Name}.IsSet)" : $"if ({property.Name} is {{ }} {local})";
        using (code.Open(condition)) WriteValue(code, property.Type, name, property.IsTriState ? property.Name + ".Value" : local);
    }

    private static void WriteValue(CodeWriter code, CsType type, string name, string value)
    {
        if (type is ScalarType scalar && Direct(scalar, name, value) is { } line)
        {
            code.Line(line);
            return;
        }

        code.Line($"writer.WritePropertyName({name});");
        WireForm.Write(code, type, value);
    }

    private static string? Direct(ScalarType type, string name, string value) => type.Kind switch
    {
        ScalarKind.Boolean => $"writer.WriteBoolean({name}, {value});",
        ScalarKind.Text or ScalarKind.Uuid => $"writer.WriteString({name}, {value});",
        ScalarKind.Uri => $"writer.WriteString({name}, {value}.OriginalString);",
        ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal => $"writer.WriteNumber({name}, {value});",
        _ => null,
    };
}
