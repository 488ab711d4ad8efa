using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>All values that a shape can hold, as one value that is known in part.</summary>
internal static class HeldValue
{
    private static readonly JsonValue s_any = new UnknownValue(JsonKinds.Any);

    /// <summary>What a shape can hold.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="target">The flat schema of the definition at an address.</param>
    public static JsonValue Of(Shape shape, Func<string, Subschema?> target) => shape switch
    {
        ObjectShape record => Of(record),
        TupleShape tuple => Of(tuple),
        ReferenceShape { Kinds: JsonKinds.Object } reference when target(reference.Target) is { } schema => OfRecord(schema),
        AnyShape or ScalarShape or EnumShape or ListShape or MapShape or UnionShape or NullableShape or ReferenceShape or WrapperShape => new UnknownValue(shape.Kinds),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "No kind of shape."),
    };

    private static PartialObject Of(ObjectShape record) => new(
        record.Properties.Select(property => new PartialMember(property.Name, Of(property), property.IsRequired)).ToEquatableArray(),
        record.Additional is not null);

    private static JsonValue Of(TupleShape tuple)
    {
        var items = tuple.Places.Where(place => place.IsRequired).Select(Of).ToEquatableArray();
        return items.Count == tuple.Places.Count ? new ArrayValue(items) : new PartialArray(items);
    }

    private static JsonValue Of(PropertyShape property) => property.Constant ?? new UnknownValue(property.Shape.Kinds);

    /// <summary>What the record of a definition can hold. Its members have no shapes yet, so they may be anything but for constants.</summary>
    private static PartialObject OfRecord(Subschema schema)
    {
        var required = new HashSet<string>(schema.Find<RequiredRule>()?.Names ?? default, StringComparer.Ordinal);
        var declared = (schema.Find<PropertiesRule>()?.Properties ?? default).Where(property => !property.Schema.Refuses).ToList();
        var members = declared
            .Select(property => new PropertyShape(property.Name, new AnyShape(), required.Contains(property.Name), property.Schema))
            .Select(property => new PartialMember(property.Name, property.Constant ?? s_any, property.IsRequired));
        var isOpen = !schema.Rules.OfType<AdditionalPropertiesRule>().Any(rule => rule.Schema.Refuses && rule.Patterns.IsEmpty);
        var others = required.Except(declared.Select(property => property.Name)).Where(_ => isOpen).Select(name => new PartialMember(name, s_any, IsCertain: true));
        return new PartialObject(members.Concat(others).ToEquatableArray(), isOpen);
    }
}
