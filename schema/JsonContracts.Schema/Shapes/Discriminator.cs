using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>
/// The member that tells the branches of a choice apart: every branch is an object that requires it, each with a string of its own.
/// </summary>
/// <param name="Name">The name of the member.</param>
/// <param name="Values">The string of each branch, in the order of the branches.</param>
public sealed record Discriminator(string Name, EquatableArray<string> Values)
{
    /// <summary>The discriminator of some flat schemas, or null when they have none.</summary>
    public static Discriminator? Of(IReadOnlyList<Subschema> branches)
    {
        if (branches.Count < 2) return null;
        foreach (var name in branches[0].Find<RequiredRule>()?.Names ?? default)
        {
            var values = branches.Select(branch => ValueOf(branch, name)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            if (values.Count == branches.Count) return new Discriminator(name, values.ToEquatableArray());
        }

        return null;
    }

    private static string? ValueOf(Subschema branch, string name)
    {
        if (branch.Find<TypeRule>()?.Kinds != JsonKinds.Object || branch.Find<RequiredRule>()?.Names.Contains(name) != true) return null;
        var member = branch.Find<PropertiesRule>()?.Properties.FirstOrDefault(property => property.Name == name);
        return member?.Schema.Listed is { Count: 1 } only && only[0].Value is StringValue text ? text.Value : null;
    }
}
