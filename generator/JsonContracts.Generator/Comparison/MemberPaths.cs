using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.Models;

namespace JsonContracts.Generator.Comparison;

/// <summary>Which member of which type holds the value at a place.</summary>
internal sealed class MemberPaths(IReadOnlyList<TypeModel> types, string root)
{
    /// <summary>The root for the empty place, otherwise <c>Type.Member</c>; null when no member holds what is there.</summary>
    public string? MemberAt(IEnumerable<string> place)
    {
        CsType? type = types.First(one => one.Identifier == root);
        string? member = root;
        foreach (var token in place)
        {
            (type, member) = token == "*" ? (ItemOf(type), member) : MemberOf(type, token);
            if (type is null) return null;
        }

        return member;
    }

    private CsType? ItemOf(CsType? type) => Resolve(type) switch
    {
        ListType list => list.Item,
        MapType map => map.Value,
        null or ScalarType or AnyType or TypeModel or ReferenceType => null,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type that was resolved."),
    };

    private (CsType? Type, string? Member) MemberOf(CsType? type, string wireName) => Resolve(type) switch
    {
        CompositeModel record => record.Properties.FirstOrDefault(property => property.WireName == wireName && property.IsStored) is { } property
            ? (property.Type, record.Identifier + "." + property.Name)
            : default,
        UnionModel union => union.Cases.Select(one => MemberOf(one.Type, wireName)).FirstOrDefault(found => found.Type is not null),
        null or ScalarType or AnyType or ListType or MapType or EnumModel or WrapperModel or ReferenceType => default,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type that was resolved."),
    };

    private CsType? Resolve(CsType? type) => type switch
    {
        NullableType nullable => Resolve(nullable.Inner),
        ReferenceType reference => types.FirstOrDefault(one => one.Name == reference.Name),
        null or ScalarType or AnyType or ListType or MapType or TypeModel => type,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type of a member."),
    };
}
