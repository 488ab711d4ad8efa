using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Shapes;

/// <summary>The members that the branches of a schema describe: what holds for all of its values does not name them.</summary>
/// <param name="target">The flat schema of the definition that a reference leads to.</param>
internal sealed class BranchMembers(Func<RefRule, Subschema?> target)
{
    private const int MaxDepth = 16;

    private readonly HashSet<Subschema> _seen = new(SameInstance.Comparer);
    private readonly List<PropertySchema> _found = [];

    /// <summary>The members by their names, each with what the branches say of it.</summary>
    public ILookup<string, Subschema> Of(Subschema schema)
    {
        Collect(schema, MaxDepth, isBranch: false);
        return _found.ToLookup(property => property.Name, property => property.Schema, StringComparer.Ordinal);
    }

    /// <summary>What a branch says in words of a member that stands for all of them; it has neither a default of its own nor a name.</summary>
    public static Annotations WordsOf(Subschema member) => member.Annotations with { Default = null, Examples = default, Name = null, Generate = null, Referred = null };

    private void Collect(Subschema schema, int depth, bool isBranch)
    {
        if (depth == 0 || !_seen.Add(schema)) return;
        if (isBranch && schema.Find<PropertiesRule>() is { } members) _found.AddRange(members.Properties.Where(property => !property.Schema.Refuses));
        foreach (var branch in schema.Rules.SelectMany(BranchesOf)) Collect(branch, depth - 1, isBranch: true);
    }

    private IEnumerable<Subschema> BranchesOf(Rule rule) =>
        rule is not RefRule reference ? rule.Cases.SelectMany(schemas => schemas) : target(reference) is { } found ? [found] : [];
}
