using System;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Shapes;

namespace JsonContracts.Generator.Emission.Wire;

/// <summary>Writes the C# that turns values into JSON and back.</summary>
internal static class WireForm
{
    private const string Read = "Contracts::JsonRead.";

    /// <summary>The text that a scalar has in JSON.</summary>
    public static string Text(string expression, ScalarType type) => type.Kind switch
    {
        ScalarKind.Text => expression,
        ScalarKind.Uri => expression + ".OriginalString",
        ScalarKind.Uuid => expression + ".ToString()",
        ScalarKind.Date or ScalarKind.DateTime => $"Contracts::JsonWrite.Text({expression})",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No text in JSON."),
    };

    /// <summary>The header of the method that writes a type.</summary>
    public const string WriteTo = "internal void WriteTo(ref Contracts::JsonOutput output)";

    /// <summary>The call that writes a value.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="value">Its expression.</param>
    public static string Write(CsType type, string value) => type switch
    {
        ScalarType scalar => $"output.{WriterOf(scalar.Kind)}({value})",
        AnyType => $"output.WriteData({value})",
        ListType list => $"output.WriteList({value}, {Writer(list.Item)})",
        MapType map => $"output.WriteMap({value}, {Writer(map.Value)})",
        NullableType nullable when WritesNull(nullable.Inner) => Write(nullable.Inner, value),
        EnumModel or ReferenceType { IsValueType: true } => $"{type.Name}Json.Write(ref output, {value})",
        TypeModel or ReferenceType => $"{value}.WriteTo(ref output)",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type that one call writes."),
    };

    /// <summary>Whether the call that writes a value of a type writes <c>null</c> where there is none.</summary>
    public static bool WritesNull(CsType type) => type is AnyType or ScalarType { Kind: ScalarKind.Text or ScalarKind.Uri };

    /// <summary>A function that writes a value of a type, which is not null: whoever calls it writes that.</summary>
    public static string Writer(CsType type)
    {
        if (type is EnumModel or ReferenceType { IsValueType: true }) return type.Name + "Json.Write";
        var (inner, value) = type is NullableType { Inner: var held } ? (held, held.IsValueType ? "value!.Value" : "value!") : (type, "value");
        return $"static (ref Contracts::JsonOutput output, {type.Name} value) => {Write(inner, value)}";
    }

    /// <summary>The header of a loop over the members of an object.</summary>
    /// <param name="local">The local that holds a member.</param>
    /// <param name="json">The expression of the object.</param>
    /// <param name="isLeft">Whether the body leaves the method in any case, so that a step to the next one could not be reached.</param>
    public static string ForEachMember(string local, string json, bool isLeft = false) => ForEach(local, json, "Member", isLeft);

    /// <summary>The header of a loop over the items of an array.</summary>
    /// <inheritdoc cref="ForEachMember"/>
    public static string ForEachItem(string local, string json, bool isLeft = false) => ForEach(local, json, "Item", isLeft);

    /// <summary>The header of a loop over the items of an array that counts them.</summary>
    /// <param name="local">The local that holds an item.</param>
    /// <param name="json">The expression of the array.</param>
    /// <param name="index">The local that counts, which is 0 before the loop.</param>
    public static string ForEachItem(string local, string json, string index) => $"for (var {local} = {json}.FirstItem; {local}.Exists; {local} = {local}.Next, {index}++)";

    private static string ForEach(string local, string json, string kind, bool isLeft) => isLeft
        ? $"foreach (var {local} in {json}.{kind}s)"
        : $"for (var {local} = {json}.First{kind}; {local}.Exists; {local} = {local}.Next)";

    /// <summary>The header of the method that reads a type.</summary>
    public static string TryReadHeader(TypeModel model) =>
        $"internal static bool TryRead(Contracts::JsonView json, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {model.Name}? value)";

    /// <summary>The call that reads a value into <paramref name="target"/>; it is true when it could.</summary>
    /// <param name="type">The type to read.</param>
    /// <param name="json">The expression of the JSON value.</param>
    /// <param name="target">An out argument: <c>out x</c> or <c>out var x</c>.</param>
    public static string TryRead(CsType type, string json, string target) => type switch
    {
        ScalarType scalar => $"{Read}{ReaderOf(scalar.Kind)}({json}, {target})",
        AnyType => $"{Read}TryReadData({json}, {target})",
        ListType list => $"{Read}TryReadList<{list.Item.Name}>({json}, {Reader(list.Item)}, {target})",
        MapType map => $"{Read}TryReadMap<{map.Value.Name}>({json}, {Reader(map.Value)}, {target})",
        NullableType { Inner.IsValueType: true } nullable => $"{Read}TryReadNullableValue<{nullable.Inner.Name}>({json}, {Reader(nullable.Inner)}, {target})",
        NullableType nullable => $"{Read}TryReadNullable<{nullable.Inner.Name}>({json}, {Reader(nullable.Inner)}, {target})",
        EnumModel or ReferenceType { IsValueType: true } => $"{type.Name}Json.TryRead({json}, {target})",
        TypeModel or ReferenceType => $"{type.Name}.TryRead({json}, {target})",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type that is read."),
    };

    /// <summary>A function that reads a value of a type.</summary>
    public static string Reader(CsType type) => type switch
    {
        ScalarType scalar => Read + ReaderOf(scalar.Kind),
        AnyType => Read + "TryReadData",
        EnumModel or ReferenceType { IsValueType: true } => type.Name + "Json.TryRead",
        ListType or MapType or NullableType => $"static (Contracts::JsonView json, {Out(type)} value) => {TryRead(type, "json", "out value")}",
        TypeModel or ReferenceType => type.Name + ".TryRead",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type that is read."),
    };

    private static string Out(CsType type) => type.IsValueType || type is NullableType
        ? "out " + type.Name
        : $"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {type.Name}?";

    private static string WriterOf(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => "WriteBoolean",
        ScalarKind.Text => "WriteString",
        ScalarKind.Uuid => "WriteGuid",
        ScalarKind.Uri => "WriteUri",
        ScalarKind.Date => "WriteDateOnly",
        ScalarKind.DateTime => "WriteDateTimeOffset",
        ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal => "WriteNumber",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No scalar that is written."),
    };

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
        ScalarKind.DateTime => "TryReadDateTimeOffset",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No scalar that is read."),
    };
}
