using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace JsonContracts.AspNetCore;

/// <summary>
/// Shows each generated type in the documents of one name as a component with its own schema. By itself, the framework only sees a type that
/// reads and writes itself: anything.
/// </summary>
internal sealed class ContractComponents : IOpenApiSchemaTransformer, IOpenApiOperationTransformer, IOpenApiDocumentTransformer
{
    private readonly OpenApiOptions _options;
    private readonly Func<JsonTypeInfo, string?> _idOfOthers;
    private readonly Lock _lock = new();
    private readonly Dictionary<Type, string> _ids = [];

    /// <summary>Takes over the generated types of the documents with these options.</summary>
    public ContractComponents(OpenApiOptions options)
    {
        _options = options;
        _idOfOthers = options.CreateSchemaReferenceId;
        options.CreateSchemaReferenceId = type => ContractTypes.Find(type.Type) is { } contract ? IdOf(contract) : _idOfOthers(type);
        options.AddSchemaTransformer(this);
        options.AddOperationTransformer(this);
        options.AddDocumentTransformer(this);
    }

    /// <summary>The framework leaves out what a list or a map holds when it can be anything.</summary>
    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo;
        if (type.ElementType is not { } element || ContractTypes.Find(Nullable.GetUnderlyingType(element) ?? element) is not { } contract) return;
        var held = await context.GetOrCreateSchemaAsync(contract, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (Nullable.GetUnderlyingType(element) is not null) held = new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, held] };
        if (type.Kind == JsonTypeInfoKind.Enumerable) schema.Items = held;
        if (type.Kind == JsonTypeInfoKind.Dictionary) schema.AdditionalProperties = held;
    }

    /// <summary>The framework takes a parameter that is parsed for any string.</summary>
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var wire in WireParameter.In(context.Description.ActionDescriptor.EndpointMetadata).Where(wire => !wire.IsList))
        {
            var parameter = operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(parameter => parameter.Name == wire.Name);
            if (parameter is not null) parameter.Schema = Reference(wire.Type.GenericTypeArguments[0], context.Document!);
        }

        return Task.CompletedTask;
    }

    /// <summary>Writes the components of all generated types that were asked for, and of those that they refer to.</summary>
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var done = new HashSet<Type>();
        while (Known().Where(done.Add).ToList() is { Count: > 0 } types)
        {
            foreach (var type in types) Add(document, type);
        }

        return Task.CompletedTask;
    }

    private static string Address(string id) => "#/components/schemas/" + id;

    private static string PartOf(string id, string reference) => id + "." + reference["#/$defs/".Length..];

    /// <summary>A component has a name of letters, digits and a few signs, of ASCII only.</summary>
    private static string Written(string name) =>
        string.Concat(name.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '_' or '-' ? sign.ToString() : Code(sign)));

    private static string Code(char sign) => string.Create(CultureInfo.InvariantCulture, $"_{(int)sign:X4}");

    private List<Type> Known()
    {
        lock (_lock) return [.. _ids.Keys];
    }

    /// <summary>A component is called like its type, and by its full name where another namespace has a type of that name.</summary>
    private string IdOf(Type type)
    {
        lock (_lock)
        {
            if (_ids.TryGetValue(type, out var id)) return id;
            id = Written(type.Name);
            return _ids[type] = _ids.ContainsValue(id) ? Written(type.FullName!) : id;
        }
    }

    /// <summary>The framework follows references at once, so there has to be a component already.</summary>
    private OpenApiSchemaReference Reference(Type type, OpenApiDocument document)
    {
        var id = IdOf(type);
        document.AddComponent<IOpenApiSchema>(id, new OpenApiSchema());
        return new OpenApiSchemaReference(id, document);
    }

    private void Add(OpenApiDocument document, Type type)
    {
        var id = IdOf(type);
        var text = JsonNode.Parse(ContractTypes.SchemaOf(type))!;
        var writer = new DocumentSchema(reference => Address(reference[0] == '#' ? PartOf(id, reference) : IdOf(ContractTypes.Referred(type, reference))));
        Add(document, id, writer.Write(text));
        foreach (var (name, part) in text["$defs"] as JsonObject ?? []) Add(document, PartOf(id, "#/$defs/" + name), writer.Write(part));
    }

    private void Add(OpenApiDocument document, string id, JsonObject text)
    {
        var schema = OpenApiModelFactory.Parse<OpenApiSchema>(text.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, document, out var diagnostic, OpenApiConstants.Json)
            ?? throw new InvalidOperationException($"The schema of {id} has no form in OpenAPI: {string.Join("; ", diagnostic?.Errors ?? [])}");
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        if (document.Components.Schemas.TryGetValue(id, out var before)) schema.Description ??= before.Description;
        document.Components.Schemas[id] = schema;
        var alone = new OpenApiComponents { Schemas = new Dictionary<string, IOpenApiSchema> { [id] = schema } };
        new OpenApiWalker(new UnmodelledKeywords(_options.OpenApiVersion)).Walk(new OpenApiDocument { Components = alone });
    }
}
