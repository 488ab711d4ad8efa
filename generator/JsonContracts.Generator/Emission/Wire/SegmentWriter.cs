using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Shapes;

namespace JsonContracts.Generator.Emission.Wire;

/// <summary>
/// Writes the C# that writes JSON. What is known while generating (names, braces, constants) is gathered, and becomes one UTF-8 literal
/// as soon as something follows that is not.
/// </summary>
internal sealed class SegmentWriter(CodeWriter code)
{
    private readonly StringBuilder _known = new();
    private readonly Dictionary<string, int> _locals = [];
    private string _slice = "";

    /// <summary>Adds JSON that is known.</summary>
    public void Add(string json) => _known.Append(json);

    /// <summary>Adds a member whose comma is left out when it turns out to be the first one.</summary>
    public void AddAfterComma(string json)
    {
        Flush();
        _known.Append(',').Append(json);
        _slice = "[first..]";
    }

    /// <summary>Writes a statement behind everything that was added.</summary>
    public void Line(string statement)
    {
        Flush();
        code.Line(statement);
    }

    /// <summary>Writes a block behind everything that was added.</summary>
    public void Block(string header, Action body)
    {
        Flush();
        using (code.Open(header))
        {
            body();
            Flush();
        }
    }

    /// <summary>Writes out what was added.</summary>
    public void Flush()
    {
        if (_known.Length > 0) code.Line($"output.Write({Literal.Segment(_known.ToString())}{_slice});");
        _known.Clear();
        _slice = "";
    }

    /// <summary>Writes the statements that write a value.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="value">Its expression.</param>
    public void Value(CsType type, string value)
    {
        switch (type)
        {
            case ScalarType scalar:
                Line($"output.Write{KindOf(scalar.Kind)}({value});");
                break;
            case AnyType:
                Line($"output.WriteData({value});");
                break;
            case EnumModel or ReferenceType { IsValueType: true }:
                Line($"{type.Name}Json.Write(ref output, {value});");
                break;
            case ListType list:
                List(list, value);
                break;
            case MapType map:
                Map(map, value);
                break;
            case NullableType nullable:
                var present = Local("present");
                Block($"if ({value} is {{ }} {present})", () => Value(nullable.Inner, present));
                Block("else", () => Add("null"));
                break;
            case TypeModel or ReferenceType:
                Line($"{value}.WriteTo(ref output);");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type, "No type that is written.");
        }
    }

    /// <summary>Writes the statements that write a value that is null by mistake, when it is: what is asked about a value must not throw.</summary>
    /// <inheritdoc cref="Value"/>
    public void ValueOrNull(CsType type, string value)
    {
        if (type is not (TypeModel { IsValueType: false } or ReferenceType { IsValueType: false } or ListType or MapType))
        {
            Value(type, value);
            return;
        }

        Line($"if ({Condition.Is(value, Pattern.NullOf(type)).Render()}) output.Write(\"null\"u8);");
        if (type is ListType or MapType) Block("else", () => Value(type, value));
        else Line($"else {value}.WriteTo(ref output);");
    }

    private void List(ListType list, string value)
    {
        var index = Local("i");
        Add("[");
        Block($"for (var {index} = 0; {index} < {value}.Count; {index}++)", () =>
        {
            code.Line($"if ({index} > 0) output.Write(\",\"u8);");
            ValueOrNull(list.Item, $"{value}[{index}]");
        });
        Add("]");
    }

    private void Map(MapType map, string value)
    {
        var (first, name, member) = (Local("isFirst"), Local("name"), Local("member"));
        Add("{");
        Line($"var {first} = true;");
        Block($"foreach (var ({name}, {member}) in {value})", () =>
        {
            code.Line($"output.WriteName({name}, {first});");
            code.Line($"{first} = false;");
            ValueOrNull(map.Value, member);
        });
        Add("}");
    }

    /// <summary>A name that no other local of the method has.</summary>
    private string Local(string word)
    {
        _locals.TryGetValue(word, out var count);
        _locals[word] = ++count;
        return count == 1 ? word : word + count.ToString(CultureInfo.InvariantCulture);
    }

    private static string KindOf(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => "Boolean",
        ScalarKind.Text => "String",
        ScalarKind.Uuid => "Guid",
        ScalarKind.Uri => "Uri",
        ScalarKind.Date => "DateOnly",
        ScalarKind.DateTime => "DateTimeOffset",
        ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal => "Number",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No scalar that is written."),
    };
}
