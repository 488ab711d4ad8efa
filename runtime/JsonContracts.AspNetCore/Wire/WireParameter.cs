using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;

namespace JsonContracts.AspNetCore;

/// <summary>
/// A parameter of a minimal API that is a <see cref="Wire{T}"/> or an array of them, so that a refused request can be told the values there are: a
/// parameter that cannot be parsed only says that it cannot.
/// </summary>
/// <param name="Name">The name in the request.</param>
/// <param name="IsHeader">Whether it is the name of a header.</param>
/// <param name="Type">The <see cref="Wire{T}"/>.</param>
/// <param name="IsList">Whether there may be several.</param>
internal sealed record WireParameter(string Name, bool IsHeader, Type Type, bool IsList)
{
    /// <summary>The parameters among the metadata of an endpoint.</summary>
    public static IEnumerable<WireParameter> In(IEnumerable<object> metadata) =>
        metadata.OfType<IParameterBindingMetadata>().Select(bound => Of(bound.ParameterInfo)).OfType<WireParameter>();

    /// <summary>The first parameter of the request that has a value which is none of its type; null when there is none.</summary>
    public static (string Name, ContractViolations Violations)? FindRefused(RefusedRequest request)
    {
        foreach (var parameter in In(request.Endpoint?.Metadata ?? []))
        {
            foreach (var text in parameter.TextsIn(request))
            {
                if (WireTypes.Find(parameter.Type) is { } type && !WireText.TryRead(text, type, out _, out var violations)) return (parameter.Name, violations);
            }
        }

        return null;
    }

    private static WireParameter? Of(ParameterInfo parameter)
    {
        var type = parameter.ParameterType.GetElementType() ?? parameter.ParameterType;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(Wire<>)) return null;
        var attributes = parameter.GetCustomAttributes(inherit: true);
        var header = attributes.OfType<IFromHeaderMetadata>().FirstOrDefault();
        var name = header?.Name ?? attributes.OfType<IFromRouteMetadata>().FirstOrDefault()?.Name ?? attributes.OfType<IFromQueryMetadata>().FirstOrDefault()?.Name;
        return new(name ?? parameter.Name!, header is not null, type, parameter.ParameterType.IsArray);
    }

    private IEnumerable<string> TextsIn(RefusedRequest request)
    {
        var texts = IsHeader ? request.Header(Name) : request.Parameter(Name);
        return (IsList ? texts : new StringValues((string?)texts)).OfType<string>();
    }
}
