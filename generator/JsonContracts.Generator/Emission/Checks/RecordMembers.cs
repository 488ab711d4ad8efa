using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using JsonContracts.Generator.Models;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>Finds members of records, and items of tuples, by what they are called on the wire: rules name them one by one, and a record may have thousands.</summary>
internal static class RecordMembers
{
    private static readonly ConditionalWeakTable<CompositeModel, Dictionary<string, PropertyModel>> s_members = new();

    /// <summary>The member of a name; null when the record has none.</summary>
    public static PropertyModel? Find(this CompositeModel record, string wireName) =>
        s_members.GetValue(record, Table).TryGetValue(wireName, out var property) ? property : null;

    private static Dictionary<string, PropertyModel> Table(CompositeModel record) =>
        record.Properties.ToDictionary(property => property.WireName, StringComparer.Ordinal);
}
