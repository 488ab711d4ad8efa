using Contracts.Generator.Models;
using Contracts.Schema.Shapes;

namespace Contracts.Generator.Emission;

/// <summary>Writes the C# that turns values into JSON and back.</summary>
internal static class WireForm
{
    private const string Read = "global::Contracts.JsonRead.";

    /// <summary>The text that a scalar has in JSON.</summary>
    public static string Text(string expression, ScalarType type) => type.Kind switch
    {
        ScalarKind.Text => expression,
        ScalarKind.Uri => expression + ".OriginalString",
        ScalarKind.Uuid => expression + ".ToString()",
        _ => $"global::Contracts.JsonWrite.Text({expression})",
    };

    /// <summary>The JSON form of a typed value, as a <c>JsonElement</c>.</summary>
    public static string Element(TypedValue value) => value.Type switch
    {
        AnyType => value.Expression + ".Element",
        UnionModel or RecordModel or WrapperModel or ReferenceType { IsValueType: false } => $"global::Contracts.JsonContract.ToElement({value.Expression})",
        _ => $"global::Contracts.JsonContract.ToElement({value.Expression}, {Writer(value.Type)})",
    };

    /// <summary>The header of the method that writes a type.</summary>
    public const string WriteTo = "internal void WriteTo(ref global::Contracts.JsonOutput output)";

    /// <summary>A function that writes a value of a type.</summary>
    public static string Writer(CsType type)
    {
        if (type is EnumModel or ReferenceType { IsValueType: true }) return type.Name + "Json.Write";
        var code = new CodeWriter();
        var segments = new SegmentWriter(code);
        segments.Value(type, "value");
        segments.Flush();
        var body = code.ToString().TrimEnd('\n');
        var parameters = $"static (ref global::Contracts.JsonOutput output, {type.Name} value)";
        return body.IndexOf('\n') < 0
            ? $"{parameters} => {body.TrimEnd(';')}"
            : $"{parameters} => {{ {body.Replace("\n", " ").Replace("    ", "")} }}";
    }

    /// <summary>The call that reads a value into <paramref name="target"/>; it is true when it could.</summary>
    /// <param name="type">The type to read.</param>
    /// <param name="target">An out argument: <c>out x</c> or <c>out var x</c>.</param>
    public static string TryRead(CsType type, string target) => type switch
    {
        ScalarType scalar => $"{Read}{ReaderOf(scalar.Kind)}(ref reader, {target})",
        AnyType => $"{Read}TryReadData(ref reader, {target})",
        ListType list => $"{Read}TryReadList<{list.Item.Name}>(ref reader, {Reader(list.Item)}, {target})",
        MapType map => $"{Read}TryReadMap<{map.Value.Name}>(ref reader, {Reader(map.Value)}, {target})",
        NullableType { Inner.IsValueType: true } nullable => $"{Read}TryReadNullableValue<{nullable.Inner.Name}>(ref reader, {Reader(nullable.Inner)}, {target})",
        NullableType nullable => $"{Read}TryReadNullable<{nullable.Inner.Name}>(ref reader, {Reader(nullable.Inner)}, {target})",
        EnumModel or ReferenceType { IsValueType: true } => $"{type.Name}Json.TryRead(ref reader, {target})",
        _ => $"{type.Name}.TryRead(ref reader, {target})",
    };

    /// <summary>A function that reads a value of a type.</summary>
    public static string Reader(CsType type) => type switch
    {
        ScalarType scalar => Read + ReaderOf(scalar.Kind),
        AnyType => Read + "TryReadData",
        EnumModel or ReferenceType { IsValueType: true } => type.Name + "Json.TryRead",
        ListType or MapType or NullableType => $"static (ref global::System.Text.Json.Utf8JsonReader reader, {Out(type)} value) => {TryRead(type, "out value")}",
        _ => type.Name + ".TryRead",
    };

    private static string Out(CsType type) => type.IsValueType || type is NullableType
        ? "out " + type.Name
        : $"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {type.Name}?";

    private static string ReaderOf(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => "TryReadBoolean",
        ScalarKind.Int32 => "TryReadInt32",
        ScalarKind.Int64 => "TryReadInt64",
        ScalarKind.Double => "TryReadDouble",
        ScalarKind.Decimal => "TryReadDecimal",
        ScalarKind.Text => "TryReadString",
        ScalarKind.Uuid => "TryReadGuid",
        ScalarKind.Uri => "TryReadUri",
        ScalarKind.Date => "TryReadDateOnly",
        _ => "TryReadDateTimeOffset",
    };
}
