using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace JsonContracts;

/// <summary>Makes the metadata that an emitted <see cref="JsonSerializerContext"/> hands to the serializer, without reflection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContractTypeInfo
{
    /// <summary>The metadata of a generated type.</summary>
    public static JsonTypeInfo<T> Create<T>(JsonSerializerOptions options)
        where T : class, IJsonContract<T> => JsonMetadataServices.CreateValueInfo<T>(options, ContractJsonConverter<T>.Instance);

    /// <summary>The metadata of an enum or another value type with a converter of its own.</summary>
    public static JsonTypeInfo<T> Create<T>(JsonSerializerOptions options, JsonConverter<T> converter)
        where T : struct => JsonMetadataServices.CreateValueInfo<T>(options, converter);

    /// <summary>The metadata of an array of a type that the options know.</summary>
    public static JsonTypeInfo<T[]> CreateArray<T>(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateArrayInfo(options, new JsonCollectionInfoValues<T[]>());

    /// <summary>The metadata of a <see cref="List{T}"/> of a type that the options know.</summary>
    public static JsonTypeInfo<List<T>> CreateList<T>(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateListInfo<List<T>, T>(options, new JsonCollectionInfoValues<List<T>> { ObjectCreator = static () => [] });
}
