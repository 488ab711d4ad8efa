using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Analyzers.Types;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Text;

namespace JsonContracts.Analyzers.Reading;

/// <summary>The members of one object, or the items of one tuple by their indexes, while they are read.</summary>
/// <param name="type">The type of the object or tuple.</param>
/// <param name="isOpen">Whether members or items that are not listed may be there.</param>
internal sealed class ObjectReading(ContractType type, bool isOpen)
{
    private readonly Dictionary<string, PartialMember> _members = new(StringComparer.Ordinal);

    /// <summary>Whether members that are not listed may be there.</summary>
    public bool IsOpen { get; set; } = isOpen;

    /// <summary>An object that begins as another one is.</summary>
    public static ObjectReading Of(ContractType type, JsonValue value)
    {
        var reading = new ObjectReading(type, value is not ObjectValue and not PartialObject { IsOpen: false } and not ArrayValue);
        var members = value switch
        {
            ObjectValue known => known.Members.Select(member => new PartialMember(member.Name, member.Value, IsCertain: true)),
            PartialObject partial => partial.Members,
            ArrayValue or PartialArray => ValuePlace.Items(value)!.Select((item, place) => new PartialMember(NameOf(place), item, IsCertain: true)),
            _ => [],
        };
        foreach (var member in members) reading._members[member.Name] = member;
        foreach (var constant in type.Constants) reading.Set(constant.Key, constant.Value, isCertain: true);
        if (type.Form == ContractForm.Tuple) reading.SetAllUnknown();
        return reading;
    }

    /// <summary>Whatever a tuple holds, it has the items that no tuple of its type lacks.</summary>
    private void SetAllUnknown()
    {
        foreach (var name in type.Properties.Keys.Where(name => type.IsRequired(name) && !_members.ContainsKey(name))) Set(name, new UnknownValue(JsonKinds.Any), isCertain: true);
    }

    /// <summary>The same object, in which members that it lacks may turn out to be there; other values stay as they are.</summary>
    public static JsonValue WithPossible(IEnumerable<string> names, ContractType type, JsonValue value)
    {
        if (type.Form == ContractForm.Tuple ? value is not (ArrayValue or PartialArray) : value is not (ObjectValue or PartialObject)) return value;
        var reading = Of(type, value);
        foreach (var name in names.Where(name => !reading._members.ContainsKey(name))) reading.Forget(name);
        return reading.ToValue();
    }

    /// <summary>A new object: what it always has is there, and all else is not.</summary>
    public void SetAllUnset(ContractTypes types)
    {
        foreach (var constant in type.Constants) Set(constant.Key, constant.Value, isCertain: true);
        foreach (var property in type.Properties)
        {
            if (type.IsRequired(property.Key)) Set(property.Key, new UnknownValue(ValueKinds.Of(property.Value.Type, types)), isCertain: true);
        }
    }

    /// <summary>Takes the value that the code gives. A null of a member that need not be there leaves it out.</summary>
    public void Assign(string name, JsonValue value)
    {
        if (type.IsRequired(name)) Set(name, value, isCertain: true);
        else if (value is NullValue) Remove(name);
        else if (value is UnknownValue { Possible: var kinds } && (kinds & JsonKinds.Null) != 0) Set(name, new UnknownValue(kinds & ~JsonKinds.Null), isCertain: false);
        else Set(name, value, isCertain: true);
    }

    public void Set(string name, JsonValue value, bool isCertain) => _members[name] = new PartialMember(name, value, isCertain);

    /// <summary>The member is not there. In an open object that cannot be said, so it is not known.</summary>
    public void Remove(string name)
    {
        if (IsOpen) Forget(name);
        else _members.Remove(name);
    }

    /// <summary>Takes the members that the schema does not name, in place of all that were there.</summary>
    public void SetOthers(IEnumerable<JsonMember> others)
    {
        foreach (var name in _members.Keys.Where(name => !type.Properties.ContainsKey(name) && !type.Constants.ContainsKey(name)).ToList()) _members.Remove(name);
        foreach (var member in others) Set(member.Name, member.Value, isCertain: true);
    }

    /// <summary>Nothing is known of the member any more.</summary>
    public void Forget(string name) => Set(name, new UnknownValue(JsonKinds.Any), isCertain: false);

    public JsonValue ToValue() => type.Form == ContractForm.Tuple ? ToArray() : ToObject();

    private JsonValue ToObject() => !IsOpen && _members.Values.All(member => member.IsCertain)
        ? new ObjectValue(_members.Values.Select(member => new JsonMember(member.Name, member.Value)).ToEquatableArray())
        : new PartialObject(_members.Values.ToEquatableArray(), IsOpen);

    /// <summary>The items up to the first that is not known to be there. One that is left out before others has no JSON; <c>null</c> is nearest.</summary>
    private JsonValue ToArray()
    {
        var items = new List<JsonValue>();
        var count = _members.Where(member => member.Value.IsCertain).Select(member => PlaceOf(member.Key) + 1).DefaultIfEmpty(0).Max();
        for (var place = 0; place < count; place++)
        {
            var isListed = _members.TryGetValue(NameOf(place), out var item);
            if (isListed ? !item.IsCertain : IsOpen) return new PartialArray(items.ToEquatableArray());
            items.Add(isListed ? item.Value : new NullValue());
        }

        return IsOpen || _members.Values.Any(member => !member.IsCertain) ? new PartialArray(items.ToEquatableArray()) : new ArrayValue(items.ToEquatableArray());
    }

    private static string NameOf(int place) => place.ToString(CultureInfo.InvariantCulture);

    private static int PlaceOf(string name) => int.Parse(name, CultureInfo.InvariantCulture);
}
