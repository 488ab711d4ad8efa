using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Generator.Tests;

/// <summary>A schema file as the compiler hands it to the generator, with the metadata of its <c>JsonContract</c> item.</summary>
internal sealed class ContractFile(string path, string? text) : AdditionalText
{
    private readonly SourceText? _text = text is null ? null : SourceText.From(text, Encoding.UTF8);

    public override string Path { get; } = path;

    /// <summary>The metadata; <c>Namespace</c>, <c>TypeName</c>, <c>Access</c> as in a project file.</summary>
    public ImmutableDictionary<string, string> Metadata { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether the project marks the file as a contract.</summary>
    public bool IsContract { get; init; } = true;

    /// <summary>The same file with other text.</summary>
    public ContractFile With(string? text) => new(Path, text) { Metadata = Metadata, IsContract = IsContract };

    /// <summary>The same file with one more item of metadata.</summary>
    public ContractFile With(string name, string value) =>
        new(Path, _text?.ToString()) { Metadata = Metadata.SetItem(name, value), IsContract = IsContract };

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>What the compiler's options say of the file.</summary>
    public IEnumerable<KeyValuePair<string, string>> Options()
    {
        if (IsContract) yield return new("build_metadata.AdditionalFiles.JsonContract", "true");
        foreach (var (name, value) in Metadata) yield return new("build_metadata.AdditionalFiles.JsonContract" + name, value);
    }
}
