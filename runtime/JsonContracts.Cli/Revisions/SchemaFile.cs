using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Cli;

/// <summary>Reads the schema of a contract from a file that the user names.</summary>
internal static class SchemaFile
{
    /// <summary>The schema; without errors, as a project would take it.</summary>
    /// <exception cref="CliException">The file cannot be read, or the schema has faults, each of which is told with its line.</exception>
    public static async Task<SchemaDocument> ReadAsync(string path, CliHost host, CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetString(await UserFile.ReadAsync(path, cancellationToken));
        var document = SchemaDocument.Read(path, text.TrimStart('\uFEFF'), cancellationToken);
        var faults = document.Faults
            .Concat(new SchemaCheck(new SchemaSet([document])).Of(document, cancellationToken))
            .Where(fault => fault.Rule.Severity == FaultSeverity.Error)
            .ToList();
        if (faults.Count == 0) return document;
        foreach (var fault in faults) await host.TellAsync(fault.ToString());
        throw CliException.Refused($"{Path.GetFileName(path)} is no contract.");
    }
}
