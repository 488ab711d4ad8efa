using System;
using System.Collections.Generic;
using JsonContracts.Schema.Dialects;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>A document of OpenAPI 3, which holds schemas and is none.</summary>
public static class OpenApiDocument
{
    /// <summary>Where its schemas are.</summary>
    internal const string Components = "/components/schemas";

    private const string DialectMember = "jsonSchemaDialect";

    /// <summary>The version that a document names; null when it is no document of OpenAPI 3.</summary>
    internal static string? VersionOf(JsonNode root) => root.Find("openapi")?.String;

    /// <summary>Whether the schemas of a version can be read.</summary>
    internal static bool IsKnown(string version) => Is(version, "3.0") || Is(version, "3.1");

    /// <summary>The dialect of its schemas where <c>jsonSchemaDialect</c> names no other; null when it is no document of OpenAPI.</summary>
    internal static Dialect? DialectOf(JsonNode root) => VersionOf(root) is { } version && IsKnown(version)
        ? Is(version, "3.0") ? OpenApi30.Dialect : OpenApi31.Dialect
        : null;

    /// <summary>The place that names another dialect for its schemas; null when none does.</summary>
    internal static JsonNode? DialectPlaceOf(JsonNode root) => VersionOf(root) is null ? null : root.Find(DialectMember);

    /// <summary>The address of that dialect.</summary>
    internal static string? DialectAddressOf(JsonNode root) => DialectPlaceOf(root)?.String;

    /// <summary>The schemas that it gives names.</summary>
    internal static IReadOnlyList<JsonNode> SchemasOf(JsonNode root) => JsonPointer.Find(root, Components)?.Children ?? [];

    /// <summary>Whether a pointer leads to one of them, or into it.</summary>
    public static bool IsInside(string pointer) => pointer.StartsWith(Components + "/", StringComparison.Ordinal);

    /// <summary>The name of the component at a pointer; null when it is no pointer to one.</summary>
    internal static string? NameOf(string pointer) =>
        IsInside(pointer) && pointer.IndexOf('/', Components.Length + 1) < 0 ? JsonPointer.LastToken(pointer) : null;

    private static bool Is(string version, string minor) => version == minor || version.StartsWith(minor + ".", StringComparison.Ordinal);
}
