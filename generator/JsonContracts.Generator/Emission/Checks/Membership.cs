using System;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>Whether an object has a member.</summary>
internal static class Membership
{
    /// <summary>Whether an object in JSON has a member. One that the check asks for more often has a local.</summary>
    public static Condition Has(string name, JsonSubject json) => json.Members?.Local(name) is { } local
        ? Condition.Call($"{local}.Exists")
        : Condition.Call($"{json.Expression}.Has({Literal.Utf8(name)})");

    /// <summary>The same where the member is asked for once, so that it needs no local.</summary>
    public static Condition HasOnce(string name, JsonSubject json) => json.Members?.LocalOf(name) is null && json.Members?.PlaceOf(name) is { } place
        ? Condition.Relation($"{place} != 0", $"{place} == 0")
        : Has(name, json);

    /// <summary>Whether a record or map has a member. A required member of a record is there, whatever it holds.</summary>
    public static Condition Has(string name, TypedValue owner) => owner.Type switch
    {
        MapType => Condition.Call($"{owner.Expression}.ContainsKey({Literal.Text(name)})"),
        RecordModel record when record.Find(name) is { } property => Has(property, owner.Access(property.Name)),
        RecordModel { Additional: null } => Condition.False,
        RecordModel => Condition.Call($"{owner.Additional}.ContainsKey({Literal.Text(name)})"),
        _ => throw new ArgumentOutOfRangeException(nameof(owner), owner.Type, "Only records and maps have members."),
    };

    /// <summary>Whether a record or tuple has a part that it describes.</summary>
    /// <param name="property">The part.</param>
    /// <param name="access">The expression of the property.</param>
    public static Condition Has(PropertyModel property, string access) =>
        property.IsRequired || !property.IsStored ? Condition.Known(property.IsRequired)
        : property.IsTriState ? Condition.Call(access + ".IsSet")
        : Condition.Is(access, Pattern.NotNullOf(property.Type));
}
