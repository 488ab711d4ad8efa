using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Conformance.Tests.Compiling;

/// <summary>A schema as the compiler gets it: an additional file with the metadata of a <c>JsonContract</c>.</summary>
internal sealed class ContractFile(string path, string schema, string @namespace, string typeName, bool assertsFormats = true, string uri = "", string schemas = "") : AdditionalText
{
    public override string Path => path;

    public string Schema => schema;

    public string Namespace => @namespace;

    /// <summary>What the project states about the file.</summary>
    public AnalyzerConfigOptions Metadata { get; } = new Options(new Dictionary<string, string>
    {
        ["build_metadata.AdditionalFiles.JsonContract"] = "true",
        ["build_metadata.AdditionalFiles.JsonContractNamespace"] = @namespace,
        ["build_metadata.AdditionalFiles.JsonContractTypeName"] = typeName,
        ["build_metadata.AdditionalFiles.JsonContractUri"] = uri,
        ["build_metadata.AdditionalFiles.JsonContractSchema"] = schemas,
        ["build_metadata.AdditionalFiles.JsonContractFormat"] = assertsFormats ? "assertion" : "annotation",
    });

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(schema, Encoding.UTF8);
}

/// <summary>Hands the metadata of contract files to the generator.</summary>
internal sealed class ContractOptions : AnalyzerConfigOptionsProvider
{
    private static readonly Options s_none = new(new Dictionary<string, string>());

    public override AnalyzerConfigOptions GlobalOptions => s_none;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is ContractFile file ? file.Metadata : s_none;
}

internal sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
{
    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
}
