using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Text;

namespace JsonContracts.Cli;

/// <summary>Reads the schema of a contract from a file that the user names.</summary>
internal static class SchemaFile
{
    /// <summary>The schema with its overlay; without errors, as a project would take it.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="overlay">Its overlay; null for the one beside it, where there is one.</param>
    /// <param name="host">Where faults are told.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="CliException">A file cannot be read, or the schema or its overlay has faults, each of which is told with its line.</exception>
    public static async Task<SchemaDocument> ReadAsync(string schema, string? overlay, CliHost host, CancellationToken cancellationToken)
    {
        var document = await DocumentAsync(schema, overlay, cancellationToken);
        await CheckAsync(document, new SchemaSet([document]), host, cancellationToken);
        return document.Roots.Count == 1 ? document : throw CliException.Refused($"{schema} means several schemas; this is about one.");
    }

    /// <summary>Schemas that refer to each other, each with the overlay beside it; all without errors.</summary>
    /// <exception cref="CliException">A file cannot be read, or has faults, each of which is told with its line.</exception>
    public static async Task<SchemaSet> ReadTogetherAsync(IEnumerable<string> schemas, CliHost host, CancellationToken cancellationToken)
    {
        var documents = new List<SchemaDocument>();
        foreach (var schema in schemas) documents.Add(await DocumentAsync(schema, overlay: null, cancellationToken));
        var set = new SchemaSet(documents.Select(document => document.Beside(documents)));
        foreach (var document in set.Documents) await CheckAsync(document, set, host, cancellationToken);
        return set.Documents[0].Roots.Count == 1 ? set : throw CliException.Refused($"{set.Documents[0].Path} means several schemas; one judges.");
    }

    private static async Task<SchemaDocument> DocumentAsync(string schema, string? overlay, CancellationToken cancellationToken)
    {
        var (path, pointer) = SchemaArgument.Of(schema);
        var text = Encoding.UTF8.GetString(await UserFile.ReadAsync(path, cancellationToken));
        var options = await SchemaOverlay.OptionsAsync(path, overlay, cancellationToken);
        if (pointer is not null) options = options with { Schemas = EquatableArray.Of(pointer) };
        return SchemaDocument.Read(path, text.TrimStart('\uFEFF'), options, cancellationToken);
    }

    private static async Task CheckAsync(SchemaDocument document, SchemaSet set, CliHost host, CancellationToken cancellationToken)
    {
        var faults = document.Faults
            .Concat(new SchemaCheck(set).Of(document, cancellationToken))
            .Where(fault => fault.Rule.Severity == FaultSeverity.Error)
            .ToList();
        if (faults.Count == 0) return;
        foreach (var fault in faults) await host.TellAsync(fault.ToString());
        throw CliException.Refused($"{Path.GetFileName(document.Path)} is no contract.");
    }
}
