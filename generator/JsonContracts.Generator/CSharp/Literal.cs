using System.Globalization;
using System.Linq;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace JsonContracts.Generator.CSharp;

/// <summary>Constants as C# writes them.</summary>
internal static class Literal
{
    private const string LowestLong = "long.MinValue";

    /// <summary>A string in quotes.</summary>
    public static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>JSON, which has no three quotes in a row, so that it can be read as it is.</summary>
    public static string Json(string json) => json.Any(char.IsControl) ? Text(json) : "\"\"\"" + json + "\"\"\"";

    /// <summary>A UTF-8 string.</summary>
    public static string Utf8(string value) => Text(value) + "u8";

    /// <summary>A part of a JSON text as UTF-8, without escapes where C# can do without.</summary>
    public static string Segment(string json) =>
        json.IndexOf('"') > 0 && json[json.Length - 1] != '"' && json.IndexOf("\"\"\"", System.StringComparison.Ordinal) < 0 && !json.Any(char.IsControl)
            ? "\"\"\"" + json + "\"\"\"u8"
            : Utf8(json);

    /// <summary>A number as a constant of a numeric type, or null when the type cannot hold it exactly.</summary>
    public static string? Number(JsonNumber value, ScalarKind kind) => kind switch
    {
        ScalarKind.Int32 or ScalarKind.Int64 => value.TryGetInt64(out var whole) ? Whole(whole, kind) : null,
        ScalarKind.Decimal => Decimal(value),
        ScalarKind.Double => Double(value),
        _ => throw new System.ArgumentOutOfRangeException(nameof(kind), kind, "No number."),
    };

    /// <summary>A whole number of 64 bits, as a constant that C# takes for one even where it is small.</summary>
    public static string Long(JsonNumber value) => Whole(value) is var text && text.EndsWith("L", System.StringComparison.Ordinal) || text == LowestLong ? text : text + "L";

    /// <summary>A whole number of 64 bits as a constant.</summary>
    public static string Whole(JsonNumber value) => Number(value, ScalarKind.Int64)!;

    /// <summary>A scalar value as a constant of the plainest type that holds it.</summary>
    public static string Constant(JsonValue value) => value switch
    {
        NumberValue number when number.Value.TryGetInt64(out _) => Whole(number.Value),
        NumberValue number => Double(number.Value) ?? Text(number.ToJson()),
        StringValue text => Text(text.Value),
        BooleanValue => value.ToJson(),
        _ => throw new System.ArgumentOutOfRangeException(nameof(value), value, "No constant of C#."),
    };

    /// <summary>A number as a decimal constant, or null when it has too many digits.</summary>
    public static string? Decimal(JsonNumber value) =>
        decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && JsonNumber.TryParse(number.ToString(CultureInfo.InvariantCulture), out var back) && back == value
            ? number.ToString(CultureInfo.InvariantCulture) + "m"
            : null;

    private static string? Whole(long value, ScalarKind kind) => kind switch
    {
        ScalarKind.Int32 => value is >= int.MinValue and <= int.MaxValue ? value.ToString(CultureInfo.InvariantCulture) : null,
        ScalarKind.Int64 => value == long.MinValue ? LowestLong : value.ToString(CultureInfo.InvariantCulture) + (value is >= int.MinValue and <= int.MaxValue ? "" : "L"),
        _ => throw new System.ArgumentOutOfRangeException(nameof(kind), kind, "No whole number."),
    };

    /// <summary>A number that is the shortest decimal of a double: what a double stands for when it is written.</summary>
    private static string? Double(JsonNumber value)
    {
        var text = value.ToDouble().ToString("R", CultureInfo.InvariantCulture);
        if (!JsonNumber.TryParse(text.Replace("E+", "E"), out var back) || back != value) return null;
        return text.IndexOf('.') < 0 || text.Contains("E") ? text + "d" : text;
    }

    /// <summary>The constant for a scalar value of a type, or null when the type has no constant for it.</summary>
    public static string? Of(JsonValue value, ScalarKind kind) => (value, kind) switch
    {
        (BooleanValue flag, ScalarKind.Boolean) => flag.Value ? "true" : "false",
        (StringValue text, ScalarKind.Text) => Text(text.Value),
        (NumberValue number, ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal) => Number(number.Value, kind),
        _ => null,
    };
}
