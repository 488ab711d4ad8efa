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
    /// <param name="path">The schema.</param>
    /// <param name="overlay">Its overlay; null for the one beside it, where there is one.</param>
    /// <param name="pointer">The JSON Pointer to the schema in its file; null when the file is one as a whole.</param>
    /// <param name="host">Where faults are told.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="CliException">A file cannot be read, or the schema or its overlay has faults, each of which is told with its line.</exception>
    public static async Task<SchemaDocument> ReadAsync(string path, string? overlay, string? pointer, CliHost host, CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetString(await UserFile.ReadAsync(path, cancellationToken));
        var options = await SchemaOverlay.OptionsAsync(path, overlay, cancellationToken);
        if (pointer is not null) options = options with { Schemas = EquatableArray.Of(pointer.TrimStart('#')) };
        var document = SchemaDocument.Read(path, text.TrimStart('\uFEFF'), options, cancellationToken);
        var faults = document.Faults
            .Concat(new SchemaCheck(new SchemaSet([document])).Of(document, cancellationToken))
            .Where(fault => fault.Rule.Severity == FaultSeverity.Error)
            .ToList();
        if (document.Roots.Count > 1) throw CliException.Refused($"`{pointer}` means several schemas; two revisions of one are compared.");
        if (faults.Count == 0) return document;
        foreach (var fault in faults) await host.TellAsync(fault.ToString());
        throw CliException.Refused($"{Path.GetFileName(path)} is no contract.");
    }
}
