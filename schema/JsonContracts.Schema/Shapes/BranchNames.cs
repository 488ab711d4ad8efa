using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>What to call the branches of a choice: by their titles, or else after the choice, with what tells them from each other.</summary>
internal static class BranchNames
{
    /// <summary>The name of a branch, in the schema's own words.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="branches">All branches of the choice.</param>
    /// <param name="choice">The name of the choice.</param>
    public static string Of(Subschema branch, IReadOnlyList<Subschema> branches, string choice)
    {
        if (branch.Annotations.Title is { } title) return title;
        if (KnownValues.MembersOf(branch) is not null) return choice + "Value";
        var others = branches.Where(other => !ReferenceEquals(other, branch) && other.Annotations.Title is null && other.Find<PropertiesRule>() is not null).ToList();
        return others.Count > 0 && Distinction(branch, others) is { } word ? choice + " " + word : choice + "Object";
    }

    /// <summary>The value of a member that says which object it is, or the first member that none of the others has.</summary>
    private static string? Distinction(Subschema branch, List<Subschema> others)
    {
        var properties = branch.Find<PropertiesRule>()?.Properties ?? default;
        return properties
            .Select(property => property.Schema.Find<ConstRule>()?.Value is StringValue value && others.All(other => Find(other, property.Name)?.Find<ConstRule>() is { } rule && !rule.Value.Equals(value)) ? value.Value : null)
            .Concat(properties.Select(property => others.All(other => Find(other, property.Name) is null) ? property.Name : null))
            .FirstOrDefault(word => word is not null);
    }

    private static Subschema? Find(Subschema schema, string name) =>
        (schema.Find<PropertiesRule>()?.Properties ?? default).FirstOrDefault(property => property.Name == name)?.Schema;
}
