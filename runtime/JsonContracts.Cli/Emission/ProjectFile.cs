using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Cli;

/// <summary>A file as the compiler hands it to generators.</summary>
internal sealed class ProjectFile(string path, string text, IReadOnlyDictionary<string, string> metadata) : AdditionalText
{
    public override string Path => path;

    /// <summary>What the project says of it.</summary>
    public AnalyzerConfigOptions Metadata { get; } = new FileMetadata(metadata);

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
}

/// <summary>Hands the metadata of files to the generator.</summary>
internal sealed class ProjectMetadata : AnalyzerConfigOptionsProvider
{
    private static readonly FileMetadata s_none = new(new Dictionary<string, string>());

    public override AnalyzerConfigOptions GlobalOptions => s_none;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is ProjectFile file ? file.Metadata : s_none;
}

/// <summary>The metadata of one file, by its name in MSBuild.</summary>
internal sealed class FileMetadata(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
{
    private const string Prefix = "build_metadata.AdditionalFiles.";

    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
    {
        value = null;
        return key.StartsWith(Prefix, System.StringComparison.Ordinal) && values.TryGetValue(key[Prefix.Length..], out value);
    }
}
