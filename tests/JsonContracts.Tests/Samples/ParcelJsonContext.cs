using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace JsonContracts.Tests.Samples;

/// <summary>The serializer context of a namespace, as the generator writes it.</summary>
public sealed class ParcelJsonContext : JsonSerializerContext, IJsonTypeInfoResolver
{
    public ParcelJsonContext()
        : base(null)
    {
    }

    public ParcelJsonContext(JsonSerializerOptions options)
        : base(options)
    {
    }

    public static ParcelJsonContext Default { get; } = new(new JsonSerializerOptions());

    public JsonTypeInfo<Parcel> Parcel => (JsonTypeInfo<Parcel>)Options.GetTypeInfo(typeof(Parcel));

    public JsonTypeInfo<Parcel[]> ParcelArray => (JsonTypeInfo<Parcel[]>)Options.GetTypeInfo(typeof(Parcel[]));

    protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

    public override JsonTypeInfo? GetTypeInfo(Type type) => Options.TryGetTypeInfo(type, out var info) ? info : null;

    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        if (type == typeof(Parcel)) return ContractTypeInfo.Create<Parcel>(options);
        if (type == typeof(NamedItem)) return ContractTypeInfo.Create<NamedItem>(options);
        if (type == typeof(ParcelItem)) return ContractTypeInfo.Create<ParcelItem>(options);
        if (type == typeof(Speed)) return ContractTypeInfo.Create(options, new SpeedConverter());
        if (type == typeof(Parcel[])) return ContractTypeInfo.CreateArray<Parcel>(options);
        if (type == typeof(List<Parcel>)) return ContractTypeInfo.CreateList<Parcel>(options);
        return null;
    }
}
