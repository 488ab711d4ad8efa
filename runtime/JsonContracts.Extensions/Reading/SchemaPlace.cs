using System;
using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Extensions;

/// <summary>
/// What a schema says of one place in a value, as far as the form of the value goes: which kinds may stand there, and how members are written.
/// Rules of values, and which branch of a choice is meant, are left to the contract itself.
/// </summary>
internal abstract class SchemaPlace
{
    /// <summary>A place of which nothing is known.</summary>
    public static SchemaPlace Unknown { get; } = new Every([]);

    /// <summary>The kinds of values that may stand here.</summary>
    public abstract JsonKinds Kinds { get; }

    /// <summary>The names of members that the schema knows.</summary>
    public abstract IEnumerable<string> Names { get; }

    /// <summary>The place of a member.</summary>
    public abstract SchemaPlace Member(string name);

    /// <summary>The place of an item.</summary>
    public abstract SchemaPlace Item(int index);

    /// <summary>The name of a member as the schema writes it: configuration does not tell upper case from lower.</summary>
    public string NameOf(string key) =>
        Names.FirstOrDefault(name => name == key) ?? Names.FirstOrDefault(name => name.Equals(key, StringComparison.OrdinalIgnoreCase)) ?? key;

    /// <summary>A place where every one of several schemas holds.</summary>
    internal sealed class Every(IReadOnlyList<SchemaPlace> parts) : SchemaPlace
    {
        public override JsonKinds Kinds => parts.Aggregate(JsonKinds.Any, (kinds, part) => kinds & part.Kinds);

        public override IEnumerable<string> Names => parts.SelectMany(part => part.Names);

        public override SchemaPlace Member(string name) => new Every([.. parts.Select(part => part.Member(name))]);

        public override SchemaPlace Item(int index) => new Every([.. parts.Select(part => part.Item(index))]);
    }

    /// <summary>A place where one of several schemas holds. What is no object at all says nothing of members.</summary>
    internal sealed class Some(IReadOnlyList<SchemaPlace> branches) : SchemaPlace
    {
        public override JsonKinds Kinds => branches.Aggregate(JsonKinds.None, (kinds, branch) => kinds | branch.Kinds);

        public override IEnumerable<string> Names => branches.SelectMany(branch => branch.Names);

        public override SchemaPlace Member(string name) => new Some([.. Those(JsonKinds.Object).Select(branch => branch.Member(name))]);

        public override SchemaPlace Item(int index) => new Some([.. Those(JsonKinds.List).Select(branch => branch.Item(index))]);

        private IEnumerable<SchemaPlace> Those(JsonKinds kind) => branches.Where(branch => branch.Kinds.HasFlag(kind));
    }
}
