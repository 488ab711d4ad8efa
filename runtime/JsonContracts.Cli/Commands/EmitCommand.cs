using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Cli;

/// <summary><c>contracts emit</c>: the C# that the generator makes of schemas.</summary>
internal sealed class EmitCommand
{
    private const string DefaultNamespace = "Contracts";

    private const string Notes = """
        Examples:
          contracts emit order.schema.json
          contracts emit order.schema.json address.schema.json -o Generated --namespace Acme.Shop
          contracts emit 'openapi.json#/components/schemas/*' -o Generated
          contracts emit vendor.json --overlay overlays/vendor.json --type-name Order

        The text is that of the generator, which makes it anew at each build: what a project shows of it, or what one looks at. A project
        that takes the files needs the package JsonContracts, and no JsonContract item. Schemas that refer to each other are given together.
        The path of each file goes to standard output; a file that is there is replaced. Faults of a schema are told with their line.
        """;

    private readonly CliHost _host;

    private readonly Argument<string[]> _schemas = new("schema") { Description = "The schema files; openapi.json#/components/schemas/Order is one schema of a document, with * all of them.", Arity = ArgumentArity.OneOrMore };

    private readonly Option<string?> _output = new("--output", "-o") { HelpName = "DIR", Description = "Folder for the C# files; made when it is missing. Default: the current folder." };

    private readonly Option<string?> _namespace = new("--namespace") { HelpName = "NAME", Description = $"The namespace of the types. Default: {DefaultNamespace}." };

    private readonly Option<string?> _typeName = new("--type-name") { HelpName = "NAME", Description = "The name of the root type of a single schema. Default: x-contract.name of the schema, or the name of the file." };

    private readonly Option<string?> _overlay = new("--overlay") { HelpName = "FILE", Description = "The overlay of a single schema. Default: the one beside each." };

    private readonly Option<bool> _internal = new("--internal") { Description = "Make the types internal." };

    private readonly Option<bool> _received = new("--received") { Description = "The schemas describe what a service answers: values that an enum does not know are kept." };

    private EmitCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var emit = new EmitCommand(host);
        var command = new CliCommand("emit", "Write the C# that the generator makes of schemas.")
        {
            Notes = Notes,
            ExitCodes = [ExitCode.Done, ExitCode.Failed, ExitCode.Refused, ExitCode.Cancelled],
        };
        command.Add(emit._schemas);
        command.Add(emit._output);
        command.Add(emit._namespace);
        command.Add(emit._typeName);
        command.Add(emit._overlay);
        command.Add(emit._internal);
        command.Add(emit._received);
        command.SetAction(emit.InvokeAsync);
        return command;
    }

    private async Task<int> InvokeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var schemas = parsed.GetRequiredValue(_schemas);
        if (schemas.Length > 1 && (parsed.GetValue(_typeName) ?? parsed.GetValue(_overlay)) is not null)
        {
            throw CliException.Refused("--type-name and --overlay speak of one schema, and there are several.");
        }

        var project = new EmittedProject();
        foreach (var schema in schemas) await AddAsync(project, schema, parsed, cancellationToken);
        var result = project.Generate(cancellationToken);
        var faults = result.Diagnostics.Where(fault => fault.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning).ToList();
        foreach (var fault in faults) await _host.TellAsync(Line(fault));
        if (faults.Exists(fault => fault.Severity == DiagnosticSeverity.Error)) throw CliException.Refused("nothing is written.");
        await WriteAsync(result.Sources, parsed.GetValue(_output) ?? ".", cancellationToken);
        return ExitCode.Done;
    }

    private async Task AddAsync(EmittedProject project, string schema, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (path, pointer) = SchemaArgument.Of(schema);
        var text = Encoding.UTF8.GetString(await UserFile.ReadAsync(path, cancellationToken)).TrimStart('\uFEFF');
        var overlay = (await SchemaOverlay.OptionsAsync(path, parsed.GetValue(_overlay), cancellationToken)).Overlay;
        project.Add(path, text, overlay, new Dictionary<string, string>
        {
            ["Namespace"] = parsed.GetValue(_namespace) ?? DefaultNamespace,
            ["TypeName"] = parsed.GetValue(_typeName) ?? "",
            ["Access"] = parsed.GetValue(_internal) ? "internal" : "public",
            ["Schema"] = pointer ?? "",
            ["Response"] = parsed.GetValue(_received) ? "true" : "false",
        });
    }

    private async Task WriteAsync(IEnumerable<(string Name, string Text)> sources, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in sources)
        {
            var path = Path.Combine(folder, name);
            await File.WriteAllTextAsync(path, text, cancellationToken);
            await _host.Output.WriteLineAsync(path);
        }
    }

    /// <summary>As compilers print it, which editors turn into a link.</summary>
    private static string Line(Diagnostic fault)
    {
        var place = fault.Location.GetLineSpan();
        var start = place.StartLinePosition;
        var severity = fault.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        return System.FormattableString.Invariant($"{place.Path}({start.Line + 1},{start.Character + 1}): {severity} {fault.Id}: {fault.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
    }
}
