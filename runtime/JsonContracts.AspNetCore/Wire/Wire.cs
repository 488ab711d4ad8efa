using System;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace JsonContracts.AspNetCore;

/// <summary>
/// A generated enum, or an open one, as parameter of a minimal API: it is read from the route, the query or a header by the value that it
/// has on the wire, and converts to the enum by itself. A minimal API cannot be told how to read an enum as such.
/// </summary>
/// <typeparam name="T">The generated type.</typeparam>
/// <param name="Value">The value.</param>
public sealed record Wire<T>(T Value) : IParsable<Wire<T>>
    where T : struct
{
    private static readonly JsonTypeInfo<T> s_type =
        WireTypes.Enter(ContractTypeInfo.Create(new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine() }, ConverterOf()));

    /// <summary>The value of a parameter.</summary>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Value is the name.")]
    public static implicit operator T(Wire<T> wire)
    {
        ArgumentNullException.ThrowIfNull(wire);
        return wire.Value;
    }

    /// <inheritdoc/>
    /// <exception cref="ContractException">No value of the type is this text.</exception>
    static Wire<T> IParsable<Wire<T>>.Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return WireText.TryRead(s, s_type, out var value, out var violations) ? new((T)value) : throw new ContractException(violations);
    }

    /// <summary>Reads a value as it is on the wire: false when no value of the type is this text.</summary>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "ASP.NET Core looks for it here.")]
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Wire<T> result)
    {
        result = s is not null && WireText.TryRead(s, s_type, out var value, out _) ? new((T)value) : null;
        return result is not null;
    }

    /// <summary>The value as it is on the wire.</summary>
    public override string ToString() => WireText.Of(Value, s_type);

    private static JsonConverter<T> ConverterOf() =>
        typeof(T).GetCustomAttribute<JsonConverterAttribute>() is { ConverterType: { } type } && Activator.CreateInstance(type) is ContractValueConverter<T> converter
            ? converter
            : throw new InvalidOperationException($"{typeof(T)} is no enum of a contract; only those have values on the wire that Wire<T> can read.");
}
