using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Rules;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Generator.Emission.Types;

/// <summary>Writes an enum, or the struct of an open one, and the class that reads and writes its values.</summary>
internal static class EnumEmitter
{
    /// <summary>So many known values of an open enum are compared one by one where they are written.</summary>
    private const int FewKnown = 4;

    /// <summary>The file of an enum.</summary>
    public static SourceText Emit(EnumModel model)
    {
        var code = SourceFile.Begin(model.Namespace);
        Docs.Of(code, model.Schema);
        SourceFile.Attributes(code, model);
        code.Line($"[Json::Serialization.JsonConverter(typeof({model.Name}Converter))]");
        if (model.IsOpen) WriteOpen(code, model);
        else WriteClosed(code, model);
        code.Line();
        WriteJson(code, model);
        code.Line();
        WriteConverter(code, model);
        return code.ToText();
    }

    private static void WriteClosed(CodeWriter code, EnumModel model)
    {
        using (code.Open($"{model.Access} enum {model.Identifier}"))
        {
            foreach (var member in model.Members)
            {
                Docs.Summary(code, member.Annotations.Description ?? member.Annotations.Title ?? $"`{member.Value.ToJson()}`");
                if (member.Annotations.Deprecated) code.Line(SourceFile.Obsolete);
                code.Line(member.Name + ",");
            }
        }
    }

    private static void WriteOpen(CodeWriter code, EnumModel model)
    {
        using (code.Open($"{model.Access} readonly record struct {model.Identifier}(string Value)"))
        {
            foreach (var member in model.Members)
            {
                Docs.Summary(code, member.Annotations.Description ?? member.Annotations.Title ?? $"`{member.Value.ToJson()}`");
                code.Line($"public static {model.Name} {member.Name} {{ get; }} = new({Literal.Of(member.Value, ScalarKind.Text)});");
                code.Line();
            }

            Docs.Summary(code, "Whether the schema knows the value. Others are kept as they came.");
            var known = string.Join(" or ", model.Members.Select(member => Literal.Of(member.Value, ScalarKind.Text)));
            code.Line($"public bool IsKnown => Value is {known};");
            code.Line();
            Docs.Summary(code, "The value on the wire.");
            code.Line("public override string ToString() => Value;");
        }
    }

    private static void WriteJson(CodeWriter code, EnumModel model)
    {
        Docs.Summary(code, $"Reads and writes `{model.Identifier}`.");
        code.Line(SourceFile.GeneratedCode);
        using (code.Open($"internal static class {model.Identifier}Json"))
        {
            var scope = new CheckScope(model);
            WriteTryRead(code, model, TextsOf(model, scope.Fields));
            code.Line();
            WriteWriter(code, model);
            if (!model.IsOpen) WriteUtf8(code, model);
            code.Line();
            Docs.Summary(code, "The value on the wire, for a message.");
            WriteText(code, model);
            code.Line();
            Docs.Summary(code, "Checks JSON against the schema.");
            var (body, methods) = (new CodeWriter(), new CodeWriter());
            scope.InMethod(() => new JsonChecks(scope, RuleEmissions.Of).WriteRules(body, model.Schema, model, new JsonSubject("json")));
            scope.Methods.Write(methods);
            using (code.Open("internal static bool CheckJson(Contracts::JsonView json, Contracts::ViolationSink? sink)"))
            {
                code.Append(body);
                code.Line("return true;");
            }

            code.Append(methods);
            if (scope.Fields.IsEmpty) return;
            code.Line();
            scope.Fields.Write(code);
        }
    }

    /// <summary>Writes the reader.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="model">The enum.</param>
    /// <param name="texts">The field with the strings of all members, in their order; null where they are few, or not only strings.</param>
    private static void WriteTryRead(CodeWriter code, EnumModel model, string? texts)
    {
        Docs.Summary(code, "Reads a value; false when it is none of the enum.");
        using (code.Open($"internal static bool TryRead(Contracts::JsonView json, out {model.Name} value)"))
        {
            code.Line("value = default;");
            if (texts is null) WriteTryReadOneOf(code, model);
            else if (model.IsOpen) WriteTryReadOpen(code, model, texts);
            else
            {
                code.Line($"var place = json.PlaceIn({texts});");
                code.Line("if (place < 0) return json.Refuse();");
                code.Line($"value = ({model.Name})place;");
                code.Line("return true;");
            }
        }
    }

    private static void WriteTryReadOneOf(CodeWriter code, EnumModel model)
    {
        var keyword = "if";
        foreach (var member in model.Members)
        {
            code.Line($"{keyword} ({JsonEquality.OfScalar(member.Value, new JsonSubject("json")).Render()}) value = {model.Name}.{member.Name};");
            keyword = "else if";
        }

        if (model.IsOpen) code.Line($"else if (Contracts::JsonRead.TryReadString(json, out var text)) value = new {model.Name}(text);");
        code.Line(model.IsOpen ? "else return false;" : "else return json.Refuse();");
        code.Line("return true;");
    }

    /// <summary>A value that the schema knows is held in the schema's own string, so that none is made for it.</summary>
    private static void WriteTryReadOpen(CodeWriter code, EnumModel model, string texts)
    {
        using (code.Open($"value = json.PlaceIn({texts}) switch", "};"))
        {
            for (var place = 0; place < model.Members.Count; place++) code.Line($"{place} => {model.Name}.{model.Members[place].Name},");
            code.Line($"_ => Contracts::JsonRead.TryReadString(json, out var text) ? new {model.Name}(text) : default,");
        }

        code.Line("return value.Value is not null;");
    }

    private static string? TextsOf(EnumModel model, CheckFields fields)
    {
        var values = model.Members.Select(member => member.Value).ToList();
        return values.TrueForAll(value => value is StringValue) ? fields.Texts(values) : null;
    }

    /// <summary>Writes the writer.</summary>
    private static void WriteWriter(CodeWriter code, EnumModel model)
    {
        Docs.Summary(code, "Writes a value.");
        var method = $"internal static void Write(ref Contracts::JsonOutput output, {model.Name} value)";
        var known = model.Members.Where(member => member.Value is StringValue text && text.Value.All(IsNeverEscaped)).ToList();
        if (!model.IsOpen) code.Line($"{method} => output.WriteEnum(Utf8(value), value);");
        else if (known.Count is 0 or > FewKnown) code.Line($"{method} => output.WriteString(value.Value);");
        else WriteKnownWriter(code, method, known);
    }

    /// <summary>A value that the schema knows is written as it stands, without a look at its characters.</summary>
    private static void WriteKnownWriter(CodeWriter code, string method, IEnumerable<EnumMemberModel> known)
    {
        using (code.Open(method))
        {
            using (code.Open("switch (value.Value)"))
            {
                foreach (var member in known) code.Line($"case {Literal.Of(member.Value, ScalarKind.Text)}: output.Write({Literal.Segment(member.Value.ToJson())}); break;");
                code.Line("default: output.WriteString(value.Value); break;");
            }
        }
    }

    /// <summary>Whether every encoder that one may give the serializer leaves a character as it is.</summary>
    private static bool IsNeverEscaped(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.' or ' ';

    private static void WriteUtf8(CodeWriter code, EnumModel model)
    {
        code.Line();
        Docs.Summary(code, "A value as JSON; nothing when it is no member.");
        using (code.Open($"internal static global::System.ReadOnlySpan<byte> Utf8({model.Name} value) => value switch", "};"))
        {
            foreach (var member in model.Members) code.Line($"{model.Name}.{member.Name} => {Literal.Segment(member.Value.ToJson())},");
            code.Line("_ => default,");
        }
    }

    private static void WriteText(CodeWriter code, EnumModel model)
    {
        if (model.IsOpen)
        {
            code.Line($"internal static string Text({model.Name} value) => value.Value;");
            return;
        }

        code.Line($"internal static global::System.IFormattable Text({model.Name} value) => Contracts::ActualValue.Of(Utf8(value), value);");
    }

    private static void WriteConverter(CodeWriter code, EnumModel model)
    {
        Docs.Summary(code, $"Lets JsonSerializer read and write `{model.Identifier}`.");
        code.Line(SourceFile.GeneratedCode);
        var values = Literal.Text(RuleText.Of(new EnumRule(model.Members.Select(member => member.Value).ToEquatableArray())));
        code.Line($"{model.Access} sealed class {model.Identifier}Converter() : Contracts::ContractValueConverter<{model.Name}>({values}, {model.Name}Json.TryRead, {model.Name}Json.Write);");
    }
}
