using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using JsonContracts.Generator.Naming;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Formats.Asserted;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JsonContracts.Generator.Pipeline;

/// <summary>A contract file of the project: where it is, what it says, and what the project wants made of it.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Text">Its text; null when it could not be read.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="TypeName">The name of its root type; null when the project does not state one.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Response"><c>true</c> for something that is received: values that an enum does not know are kept.</param>
/// <param name="Uri">Further addresses that other contracts may refer to it by, with commas between them.</param>
/// <param name="Format"><c>annotation</c> where <c>format</c> does not decide which values are valid; otherwise <c>assertion</c>.</param>
/// <param name="Baseline">The file with the revision in use, as the project writes it; null when the project does not name one.</param>
/// <param name="Overlay">The file that says more of its types, as the project writes it; null when the project has none for it.</param>
/// <param name="Schema">JSON Pointers to the schemas of the file that are meant, with commas between them; empty when the file is a schema as a whole.</param>
internal sealed record ContractInput(
    string Path, string? Text, string Namespace, string? TypeName, string Access, string Response, string? Baseline, string Uri = "", string Format = "assertion", string? Overlay = null, string Schema = "")
{
    private const string Assertion = "assertion";
    private const string Annotation = "annotation";
    private const string True = "true";
    private const string False = "false";

    /// <summary>The file that <see cref="Overlay"/> names; null when there is none.</summary>
    public OverlayFile? OverlayFile { get; init; }

    /// <summary>Whether the contract describes something that is received.</summary>
    public bool IsResponse => Is(Response, True);

    /// <summary>The contract that an additional file holds, or null when the project does not mark it as one.</summary>
    public static ContractInput? From(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        var options = provider.GetOptions(file);
        if (!IsMarked(options, "JsonContract")) return null;
        provider.GlobalOptions.TryGetValue("build_property.RootNamespace", out var rootNamespace);
        return new ContractInput(
            file.Path,
            file.GetText(cancellationToken)?.ToString(),
            Value(options, "JsonContractNamespace") ?? rootNamespace ?? "",
            Value(options, "JsonContractTypeName"),
            Value(options, "JsonContractAccess") ?? "public",
            Value(options, "JsonContractResponse") ?? False,
            Value(options, "JsonContractBaseline"),
            Value(options, "JsonContractUri") ?? "",
            Value(options, "JsonContractFormat") ?? (provider.GlobalOptions.TryGetValue("build_property.JsonContractFormat", out var format) && format.Length > 0 ? format : Assertion),
            Value(options, "JsonContractOverlay"),
            Value(options, "JsonContractSchema") ?? "");
    }

    /// <summary>What the project says of the document.</summary>
    /// <param name="formats">The formats that it decides itself.</param>
    public DocumentOptions OptionsWith(EquatableArray<OwnFormat> formats) => new(Addresses.ToEquatableArray(), Is(Format, Annotation), formats, Overlay: OverlayFile) { Schemas = Pointers.ToEquatableArray() };

    /// <summary>What a root type is called: by the project, or else by the schema, or else by its place in the file, or by the file.</summary>
    public ShapeName RootName(SchemaRoot root) => (TypeName ?? root.Schema.Annotations.Name) is { } given
        ? new ShapeName(given, NameSource.Author)
        : new ShapeName(root.Pointer.Length > 0 ? JsonPointer.LastToken(root.Pointer) : TypeNameOf(Path), NameSource.Definition);

    /// <summary>The name of a root type, unless another type has it.</summary>
    public string RootIdentifier(SchemaRoot root) => RootName(root) is var name && (name.IsGiven || root.Pointer.Length == 0) ? name.Text : Identifier.Pascal(name.Text);

    /// <summary>What is wrong with the file and its metadata, told at the start of the file.</summary>
    public IEnumerable<SchemaFault> Faults()
    {
        if (Text is null) yield return Fault(GeneratorFaults.UnreadableFile);
        if (Access is not ("public" or "internal")) yield return Fault(GeneratorFaults.WrongMetadata, "Access", "public or internal", Access);
        if (!IsResponse && !Is(Response, False)) yield return Fault(GeneratorFaults.WrongMetadata, "Response", "true or false", Response);
        if (!Is(Format, Annotation) && !Is(Format, Assertion)) yield return Fault(GeneratorFaults.WrongMetadata, "Format", "assertion or annotation", Format);
        if (Addresses.FirstOrDefault(address => !System.Uri.TryCreate(address, UriKind.Absolute, out _)) is { } uri) yield return Fault(GeneratorFaults.WrongMetadata, "Uri", "an absolute address", uri);
        if (TypeName is not null && (Pointers.Skip(1).Any() || Pointers.Any(IsPattern))) yield return Fault(GeneratorFaults.WrongMetadata, "TypeName", "left out where Schema names several", TypeName);
        if (Overlay is not null && OverlayFile is null) yield return Fault(GeneratorFaults.WrongMetadata, "Overlay", "a file that can be read", Overlay);
        if (TypeName is not null && !Identifier.IsValid(TypeName)) yield return Fault(GeneratorFaults.WrongMetadata, "TypeName", "a C# name", TypeName);
        if (Namespace.Length > 0 && !Namespace.Split('.').All(Identifier.IsValid)) yield return Fault(GeneratorFaults.WrongMetadata, "Namespace", "a C# namespace", Namespace);
    }

    private IEnumerable<string> Addresses => Uri.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(uri => uri.Trim().TrimEnd('#'));

    private IEnumerable<string> Pointers => Schema.Split([',', ';', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(pointer => pointer.TrimStart('#')).Distinct(StringComparer.Ordinal);

    private static bool IsPattern(string pointer) => pointer.EndsWith("/*", StringComparison.Ordinal);

    private SchemaFault Fault(FaultRule rule, params string[] arguments) => new(rule, Path, default, arguments.ToEquatableArray());

    /// <summary>Whether the project says <c>true</c> of an additional file.</summary>
    public static bool IsMarked(AnalyzerConfigOptions options, string metadata) => Value(options, metadata) is { } value && Is(value, True);

    /// <summary>What the project says of an additional file; null when that is nothing.</summary>
    public static string? Value(AnalyzerConfigOptions options, string metadata) =>
        options.TryGetValue("build_metadata.AdditionalFiles." + metadata, out var value) && value.Length > 0 ? value : null;

    private static bool Is(string value, string word) => value.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary><c>kling-video-2.6-standard.schema.json</c> holds a <c>KlingVideo26Standard</c>.</summary>
    private static string TypeNameOf(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        foreach (var ending in new[] { ".json", ".schema" })
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) name = name.Substring(0, name.Length - ending.Length);
        }

        return Identifier.Pascal(name);
    }
}
