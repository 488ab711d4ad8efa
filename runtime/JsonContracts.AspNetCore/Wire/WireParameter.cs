using System.Linq;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Metadata;

namespace JsonContracts.AspNetCore;

/// <summary>
/// What an endpoint knows of a parameter of type <see cref="Wire{T}"/>, so that a refused request can be told the values there are: a
/// parameter that cannot be parsed only says that it cannot.
/// </summary>
/// <param name="Name">The name in the request.</param>
/// <param name="IsHeader">Whether it is the name of a header.</param>
/// <param name="Type">The metadata of the generated type.</param>
internal sealed record WireParameter(string Name, bool IsHeader, JsonTypeInfo Type)
{
    /// <summary>A parameter of a handler.</summary>
    public static WireParameter Of(ParameterInfo parameter, JsonTypeInfo type)
    {
        var attributes = parameter.GetCustomAttributes(inherit: true);
        var header = attributes.OfType<IFromHeaderMetadata>().FirstOrDefault();
        var name = header?.Name ?? attributes.OfType<IFromRouteMetadata>().FirstOrDefault()?.Name ?? attributes.OfType<IFromQueryMetadata>().FirstOrDefault()?.Name;
        return new(name ?? parameter.Name!, header is not null, type);
    }

    /// <summary>The first parameter of the request whose value is none of its type; null when there is none.</summary>
    public static (string Name, ContractViolations Violations)? FindRefused(RefusedRequest request)
    {
        foreach (var parameter in request.Endpoint?.Metadata.GetOrderedMetadata<WireParameter>() ?? [])
        {
            if (parameter.TextIn(request) is { } text && !WireText.TryRead(text, parameter.Type, out _, out var violations)) return (parameter.Name, violations);
        }

        return null;
    }

    private string? TextIn(RefusedRequest request) => IsHeader ? request.Header(Name) : request.Parameter(Name);
}
