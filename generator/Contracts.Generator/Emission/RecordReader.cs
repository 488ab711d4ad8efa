using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Contracts.Generator.Models;
using Contracts.Schema;

namespace Contracts.Generator.Emission;

/// <summary>Writes the reader of a record: one pass over the members, each looked up by its UTF-8 name.</summary>
internal static class RecordReader
{
    /// <summary>Writes <c>TryRead</c>.</summary>
    public static void Write(CodeWriter code, RecordModel model)
    {
        Docs.Summary(code, "Reads an object; false when a member is unknown, given twice, missing or of the wrong kind.");
        using (code.Open($"internal static bool TryRead(ref global::System.Text.Json.Utf8JsonReader reader, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {model.Name}? value)"))
        {
            code.Line("value = null;");
            code.Line("if (reader.TokenType != global::System.Text.Json.JsonTokenType.StartObject) return false;");
            var locals = model.Properties.ToDictionary(property => property, property => "read" + property.Name);
            var words = (model.Properties.Count + 63) / 64;
            for (var word = 0; word < words; word++) code.Line($"var seen{Suffix(word)} = 0UL;");
            foreach (var property in model.Properties.Where(property => property.IsStored)) code.Line($"{LocalType(property)} {locals[property]} = default;");
            if (model.Additional is { } additional) code.Line($"global::Contracts.ValueMapBuilder<{additional.Name}> others = default;");
            code.Line();
            using (code.Open("while (reader.Read() && reader.TokenType == global::System.Text.Json.JsonTokenType.PropertyName)"))
            {
                WriteLookup(code, model, locals);
            }

            code.Line();
            WriteRequired(code, model, words);
            WriteConstruction(code, model, locals);
            code.Line("return true;");
        }
    }

    private static string Suffix(int word) => word == 0 ? "" : (word + 1).ToString(CultureInfo.InvariantCulture);

    private static string LocalType(PropertyModel property) =>
        property.IsTriState ? property.DeclaredType
        : property.Type is NullableType || (property.Type.IsValueType && property.IsRequired) ? property.Type.Name
        : property.Type.Name + "?";

    private static void WriteLookup(CodeWriter code, RecordModel model, Dictionary<PropertyModel, string> locals)
    {
        var keyword = "if";
        for (var i = 0; i < model.Properties.Count; i++)
        {
            var property = model.Properties[i];
            using (code.Open($"{keyword} (reader.ValueTextEquals({Literal.Utf8(property.WireName)}))"))
            {
                var (seen, bit) = ("seen" + Suffix(i / 64), $"1UL << {(i % 64).ToString(CultureInfo.InvariantCulture)}");
                code.Line($"if (({seen} & ({bit})) != 0) return false;");
                code.Line($"{seen} |= {bit};");
                code.Line("reader.Read();");
                WriteValue(code, property, locals);
            }

            keyword = "else if";
        }

        if (model.Properties.Count == 0)
        {
            WriteOther(code, model);
            return;
        }

        using (code.Open("else")) WriteOther(code, model);
    }

    private static void WriteValue(CodeWriter code, PropertyModel property, Dictionary<PropertyModel, string> locals)
    {
        if (property.Constant is { } constant)
        {
            code.Line(constant switch
            {
                StringValue text => $"if (reader.TokenType != global::System.Text.Json.JsonTokenType.String || !reader.ValueTextEquals({Literal.Utf8(text.Value)})) return false;",
                BooleanValue flag => $"if (reader.TokenType != global::System.Text.Json.JsonTokenType.{(flag.Value ? "True" : "False")}) return false;",
                _ => $"if (!global::Contracts.JsonRead.IsNumber(ref reader, {Literal.Utf8(constant.ToJson())})) return false;",
            });
            return;
        }

        var local = locals[property];
        if (property.IsTriState || (!property.IsRequired && property.Type.IsValueType))
        {
            code.Line($"if (!{WireForm.TryRead(property.Type, "out var present")}) return false;");
            code.Line($"{local} = present;");
        }
        else
        {
            code.Line($"if (!{WireForm.TryRead(property.Type, "out " + local)}) return false;");
        }
    }

    private static void WriteOther(CodeWriter code, RecordModel model)
    {
        if (model.Additional is not { } type)
        {
            code.Line("return false;");
            return;
        }

        code.Line("if (!global::Contracts.JsonRead.TryReadName(ref reader, out var name)) return false;");
        code.Line("reader.Read();");
        code.Line($"if (!{WireForm.TryRead(type, "out var other")} || !others.TryAdd(name, other)) return false;");
    }

    private static void WriteRequired(CodeWriter code, RecordModel model, int words)
    {
        code.Line("if (reader.TokenType != global::System.Text.Json.JsonTokenType.EndObject) return false;");
        for (var word = 0; word < words; word++)
        {
            var mask = 0UL;
            for (var i = word * 64; i < model.Properties.Count && i < (word + 1) * 64; i++)
            {
                if (model.Properties[i].IsRequired) mask |= 1UL << (i % 64);
            }

            if (mask == 0) continue;
            var text = "0x" + mask.ToString("X", CultureInfo.InvariantCulture) + "UL";
            code.Line($"if ((seen{Suffix(word)} & {text}) != {text}) return false;");
        }
    }

    private static void WriteConstruction(CodeWriter code, RecordModel model, Dictionary<PropertyModel, string> locals)
    {
        using (code.Open($"value = new {model.Name}", "};"))
        {
            foreach (var property in model.Properties.Where(property => property.IsStored))
            {
                var forgive = property.IsRequired && !property.Type.IsValueType && property.Type is not NullableType ? "!" : "";
                code.Line($"{property.Name} = {locals[property]}{forgive},");
            }

            if (model.Additional is not null) code.Line("AdditionalProperties = others.ToValueMap(),");
        }
    }
}
