using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Cli;

/// <summary><c>contracts pull</c>: the schemas of a model, from the service that publishes them.</summary>
internal sealed class PullCommand
{
    private const string ServiceVariable = "CONTRACTS_SCHEMA_SERVICE";

    private const string Notes = $"""
        Examples:
          contracts pull klingai:kling-video@2.6-pro --output schema
          contracts pull https://schemas.example.com/resolve/acme%3Avideo%401 --name acme-video
          contracts pull klingai:kling-video@2.6-standard --service http://127.0.0.1:8080

        The request goes to NAME.schema.json, the result to NAME-result.schema.json. What people added to a file that is there is kept:
        x-contract everywhere, $comment where the part is still the same, examples that still hold. x-contract of a part that is gone is
        told. NAME.overlay.json is never written: what stands there stays, and counts where the schema is checked and compared. Nothing
        is written unless it loads without faults. When a file is replaced, the summary of contracts diff follows, with its exit code.
        The service is {SchemaService.Usual} unless --service or {ServiceVariable} names another; of contracts runware serve it is the
        address without /v1.
        """;

    private readonly CliHost _host;

    private readonly Argument<string> _model = new("model") { Description = "The identifier of the model (AIR), or the address of its schemas." };

    private readonly Option<Uri?> _service = new("--service")
    {
        HelpName = "URL",
        Description = "The schema service.",
        CustomParser = OptionParsing.Address,
    };

    private readonly ContractOptions _options = new();

    private PullCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var pull = new PullCommand(host);
        var command = new CliCommand("pull", "Get the schemas of a model from the service that publishes them.")
        {
            Notes = Notes,
            ExitCodes = [ExitCode.Done, ExitCode.Failed, ExitCode.Refused, ExitCode.ApiError, ExitCode.Breaking, ExitCode.Cancelled],
        };
        command.Add(pull._model);
        command.Add(pull._service);
        pull._options.AddTo(command);
        command.SetAction(pull.InvokeAsync);
        return command;
    }

    private async Task<int> InvokeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var address = AddressOf(parsed.GetRequiredValue(_model), parsed.GetValue(_service));
        using var service = new SchemaService();
        var schemas = await service.ReadAsync(address, cancellationToken);
        var report = new ContractReport(_host, address.ToString(), _options.IsJson(parsed));
        return await report.WriteAsync(Contracts(parsed, address, schemas), _options.Folder(parsed), cancellationToken);
    }

    private Uri AddressOf(string model, Uri? service)
    {
        if (Uri.TryCreate(model, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
        if (!SchemaService.IsAir(model)) throw CliException.Refused($"\"{model}\" is neither the identifier of a model, as provider:model@version, nor an http or https address.");
        return SchemaService.AddressOf(service ?? ServiceOf(_host.Variable(ServiceVariable)), model);
    }

    private static Uri ServiceOf(string? variable)
    {
        if (string.IsNullOrWhiteSpace(variable)) return new Uri(SchemaService.Usual);
        return Uri.TryCreate(variable, UriKind.Absolute, out var service) && service.Scheme is "http" or "https"
            ? service
            : throw CliException.Refused($"{ServiceVariable} is \"{variable}\"; it takes an http or https address.");
    }

    private IEnumerable<ReadContract> Contracts(ParseResult parsed, Uri address, PulledSchemas schemas)
    {
        var air = JsonReading.TextOf(JsonReading.At(schemas.Request, "properties", "model", "const"));
        var name = _options.Name(parsed, air is null ? ContractName.Of(address) : ContractName.Of(air));
        if (schemas.Request is { } request) yield return new ReadContract(name, With(request, "id", air), IsReceived: false, []);
        if (schemas.Response is { } response) yield return new ReadContract($"{name}-result", With(response, "open", true), IsReceived: true, []);
    }

    /// <summary>What C# needs to know of any model: what the service calls it, and that its answers grow.</summary>
    private static JsonObject With(JsonObject schema, string addition, JsonNode? value)
    {
        if (value is null) return schema;
        var additions = schema["x-contract"] as JsonObject ?? [];
        additions.TryAdd(addition, value);
        schema["x-contract"] = additions.DeepClone();
        return schema;
    }
}
