using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;

namespace JsonContracts.AspNetCore;

/// <summary>
/// Lets a document say the keywords that its model does not know, such as <c>prefixItems</c>: OpenAPI knows them from 3.1 on. Before, they
/// become extensions, and <c>items</c>, which spoke of what comes after them, goes.
/// </summary>
/// <param name="version">The version of OpenAPI that is written.</param>
internal sealed class UnmodelledKeywords(OpenApiSpecVersion version) : OpenApiVisitorBase
{
    /// <inheritdoc/>
    public override void Visit(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema { UnrecognizedKeywords: { Count: > 0 } keywords } model) return;
        var isKnown = version >= OpenApiSpecVersion.OpenApi3_1;
        model.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        foreach (var (keyword, value) in keywords.ToList()) model.Extensions[isKnown ? keyword : "x-jsonschema-" + keyword] = new JsonNodeExtension(value);
        if (!isKnown && keywords.ContainsKey("prefixItems")) model.Items = new OpenApiSchema();
        keywords.Clear();
    }
}
