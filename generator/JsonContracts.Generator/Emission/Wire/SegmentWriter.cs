using System.Globalization;
using System.Text;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;

namespace JsonContracts.Generator.Emission.Wire;

/// <summary>
/// Writes the C# that writes JSON. What is known while generating (names, braces, constants) is gathered, and becomes one UTF-8 literal
/// as soon as something follows that is not.
/// </summary>
internal sealed class SegmentWriter(CodeWriter code)
{
    private readonly StringBuilder _known = new();
    private int _present;

    /// <summary>Adds JSON that is known.</summary>
    public void Add(string json) => _known.Append(json);

    /// <summary>Writes a statement behind everything that was added.</summary>
    public void Line(string statement)
    {
        Flush();
        code.Line(statement);
    }

    /// <summary>Writes the statement that writes a value where a question holds, behind everything that was added.</summary>
    public void ValueIf(string question, CsType type, string value)
    {
        Flush();
        if (type is not NullableType { Inner: { } inner } || WireForm.WritesNull(inner))
        {
            code.Line($"if ({question}) {WireForm.Write(type, value)};");
            return;
        }

        using (code.Open($"if ({question})")) NullableValue(inner, value);
    }

    /// <summary>Writes out what was added.</summary>
    public void Flush()
    {
        if (_known.Length > 0) code.Line($"output.Write({Literal.Segment(_known.ToString())});");
        _known.Clear();
    }

    /// <summary>Writes the statement that writes a value.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="value">Its expression.</param>
    public void Value(CsType type, string value)
    {
        Flush();
        if (type is NullableType nullable && !WireForm.WritesNull(nullable.Inner)) NullableValue(nullable.Inner, value);
        else code.Line(WireForm.Write(type, value) + ";");
    }

    /// <summary>Writes the statement that writes a value that is null by mistake, when it is: what is asked about a value must not throw.</summary>
    /// <inheritdoc cref="Value"/>
    public void ValueOrNull(CsType type, string value)
    {
        if (type is not (TypeModel { IsValueType: false } or ReferenceType { IsValueType: false } or ListType or MapType))
        {
            Value(type, value);
            return;
        }

        Line($"if ({Condition.Is(value, Pattern.NullOf(type)).Render()}) output.Write(\"null\"u8);");
        code.Line($"else {WireForm.Write(type, value)};");
    }

    private void NullableValue(CsType inner, string value)
    {
        var local = ++_present == 1 ? "present" : "present" + _present.ToString(CultureInfo.InvariantCulture);
        code.Line($"if ({value} is {{ }} {local}) {WireForm.Write(inner, local)};");
        code.Line("else output.Write(\"null\"u8);");
    }
}
