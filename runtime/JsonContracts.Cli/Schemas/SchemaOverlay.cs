using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Cli;

/// <summary>Reads the overlays of schemas. Nothing writes one but an accepted revision.</summary>
internal static class SchemaOverlay
{
    /// <summary>What is said of a schema from outside: by the overlay that the user names, or else by the one beside it, where there is one.</summary>
    /// <exception cref="CliException">The overlay cannot be read.</exception>
    public static async Task<DocumentOptions> OptionsAsync(string schema, string? named, CancellationToken cancellationToken)
    {
        var path = named ?? OverlayFile.PathBeside(schema);
        if (named is null && !File.Exists(path)) return DocumentOptions.None;
        return new DocumentOptions(Overlay: new OverlayFile(path, Encoding.UTF8.GetString(await UserFile.ReadAsync(path, cancellationToken)).TrimStart('\uFEFF')));
    }

    /// <summary>Reads a schema without those parts of its overlay that are meant for another revision of it, and lead to no place of this one.</summary>
    public static SchemaDocument ReadFitting(string path, string text, DocumentOptions options, CancellationToken cancellationToken)
    {
        var document = SchemaDocument.Read(path, text, options, cancellationToken);
        var lost = document.Faults.Where(fault => fault.Rule == FaultRules.LostOverlay).Select(fault => fault.Arguments[0]).ToList();
        if (lost.Count == 0) return document;
        var rest = JsonNode.Parse(options.Overlay!.Text)!.AsObject();
        foreach (var pointer in lost) rest.Remove(pointer);
        return SchemaDocument.Read(path, text, options with { Overlay = options.Overlay with { Text = rest.ToJsonString() } }, cancellationToken);
    }

    /// <summary>Makes the overlay of one revision that of another one: it is copied beside it, or goes away.</summary>
    public static void Accept(SchemaDocument revision, string schema)
    {
        var path = OverlayFile.PathBeside(schema);
        if (revision.Options.Overlay is not { } overlay) File.Delete(path);
        else if (Path.GetFullPath(overlay.Path) != Path.GetFullPath(path)) File.Copy(overlay.Path, path, overwrite: true);
    }
}
