using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>
/// The member that tells the branches of a choice apart: every branch is an object that requires it, each with strings of its own.
/// </summary>
/// <param name="Name">The name of the member.</param>
/// <param name="Values">The strings of each branch, mostly one, in the order of the branches.</param>
public sealed record Discriminator(string Name, EquatableArray<EquatableArray<string>> Values)
{
    /// <summary>The discriminator of some flat schemas, or null when they have none.</summary>
    public static Discriminator? Of(IReadOnlyList<Subschema> branches)
    {
        if (branches.Count < 2) return null;
        foreach (var name in branches[0].Find<RequiredRule>()?.Names ?? default)
        {
            var values = branches.Select(branch => ValuesOf(branch, name)).TakeWhile(own => own.Count > 0).ToList();
            if (values.Count == branches.Count && AreDifferent(values)) return new Discriminator(name, values.ToEquatableArray());
        }

        return null;
    }

    private static bool AreDifferent(List<EquatableArray<string>> values) =>
        values.SelectMany(own => own).Distinct(StringComparer.Ordinal).Count() == values.Sum(own => own.Count);

    private static EquatableArray<string> ValuesOf(Subschema branch, string name)
    {
        if (branch.Find<TypeRule>()?.Kinds != JsonKinds.Object || branch.Find<RequiredRule>()?.Names.Contains(name) != true) return default;
        var member = branch.Find<PropertiesRule>()?.Properties.FirstOrDefault(property => property.Name == name);
        var listed = member?.Schema.Listed ?? [];
        return listed.All(value => value.Value is StringValue) ? listed.Select(value => ((StringValue)value.Value).Value).ToEquatableArray() : default;
    }
}
