using System;
using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Extensions;

/// <summary>
/// What a schema says of one place in a value, as far as the form of the value goes: which kinds may stand there, and how members are written.
/// Rules of values, and which branch of a choice is meant, are left to the contract itself. Many schemas may lead to one place, so each
/// answer is found once.
/// </summary>
internal abstract class SchemaPlace
{
    private readonly Dictionary<string, SchemaPlace> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<int, SchemaPlace> _items = [];
    private JsonKinds? _kinds;
    private IReadOnlyList<string>? _names;

    /// <summary>A place of which nothing is known.</summary>
    public static SchemaPlace Unknown { get; } = new Every([]);

    /// <summary>The kinds of values that may stand here.</summary>
    public JsonKinds Kinds => _kinds ??= FindKinds();

    /// <summary>The names of members that the schema knows.</summary>
    public IReadOnlyList<string> Names => _names ??= [.. FindNames().Distinct()];

    /// <summary>The place of a member.</summary>
    public SchemaPlace Member(string name) => _members.TryGetValue(name, out var member) ? member : _members[name] = FindMember(name);

    /// <summary>The place of an item.</summary>
    public SchemaPlace Item(int index) => _items.TryGetValue(index, out var item) ? item : _items[index] = FindItem(index);

    /// <summary>The name of a member as the schema writes it: configuration does not tell upper case from lower.</summary>
    public string NameOf(string key) =>
        Names.FirstOrDefault(name => name == key) ?? Names.FirstOrDefault(name => name.Equals(key, StringComparison.OrdinalIgnoreCase)) ?? key;

    protected abstract JsonKinds FindKinds();

    protected abstract IEnumerable<string> FindNames();

    protected abstract SchemaPlace FindMember(string name);

    protected abstract SchemaPlace FindItem(int index);

    /// <summary>A place where every one of several schemas holds.</summary>
    internal sealed class Every(IReadOnlyList<SchemaPlace> parts) : SchemaPlace
    {
        protected override JsonKinds FindKinds() => parts.Aggregate(JsonKinds.Any, (kinds, part) => kinds & part.Kinds);

        protected override IEnumerable<string> FindNames() => parts.SelectMany(part => part.Names);

        protected override SchemaPlace FindMember(string name) => new Every([.. parts.Select(part => part.Member(name))]);

        protected override SchemaPlace FindItem(int index) => new Every([.. parts.Select(part => part.Item(index))]);
    }

    /// <summary>A place where one of several schemas holds. What is no object at all says nothing of members.</summary>
    internal sealed class Some(IReadOnlyList<SchemaPlace> branches) : SchemaPlace
    {
        protected override JsonKinds FindKinds() => branches.Aggregate(JsonKinds.None, (kinds, branch) => kinds | branch.Kinds);

        protected override IEnumerable<string> FindNames() => branches.SelectMany(branch => branch.Names);

        protected override SchemaPlace FindMember(string name) => new Some([.. Those(JsonKinds.Object).Select(branch => branch.Member(name))]);

        protected override SchemaPlace FindItem(int index) => new Some([.. Those(JsonKinds.List).Select(branch => branch.Item(index))]);

        private IEnumerable<SchemaPlace> Those(JsonKinds kind) => branches.Where(branch => branch.Kinds.HasFlag(kind));
    }
}
