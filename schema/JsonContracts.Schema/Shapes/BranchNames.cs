using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>What to call the branches of a choice: by their titles, or else after the choice, with what tells them from each other.</summary>
internal sealed class BranchNames
{
    private readonly string _choice;
    private readonly int _rivals;
    private readonly Dictionary<string, Members> _members = new(StringComparer.Ordinal);

    /// <summary>Names for branches.</summary>
    /// <param name="branches">All branches of the choice.</param>
    /// <param name="choice">The name of the choice.</param>
    public BranchNames(IEnumerable<Subschema> branches, string choice)
    {
        _choice = choice;
        foreach (var branch in branches.Distinct(SameInstance.Comparer).Cast<Subschema>().Where(IsRival))
        {
            _rivals++;
            foreach (var property in Properties(branch)) Count(property);
        }
    }

    /// <summary>The name of a branch, in the schema's own words.</summary>
    public string Of(Subschema branch)
    {
        if (branch.Annotations.Title is { } title) return title;
        if (KnownValues.MembersOf(branch) is not null || !branch.Annotations.KnownValues.IsEmpty) return _choice + "Value";
        return _rivals > 1 && IsRival(branch) && Distinction(branch) is { } word ? _choice + " " + word : _choice + "Object";
    }

    private static bool IsRival(Subschema branch) => branch.Annotations.Title is null && branch.Find<PropertiesRule>() is not null;

    private static EquatableArray<PropertySchema> Properties(Subschema branch) => branch.Find<PropertiesRule>()?.Properties ?? default;

    private void Count(PropertySchema property)
    {
        if (!_members.TryGetValue(property.Name, out var members)) _members[property.Name] = members = new Members();
        members.Count++;
        if (property.Schema.Find<ConstRule>() is not { } only) return;
        members.Constants++;
        members.ByValue[only.Value] = members.ByValue.TryGetValue(only.Value, out var count) ? count + 1 : 1;
    }

    /// <summary>The value of a member that says which object it is, or the first member that none of the others has.</summary>
    private string? Distinction(Subschema branch) => Properties(branch).Select(Tag)
        .Concat(Properties(branch).Select(property => _members[property.Name].Count == 1 ? property.Name : null))
        .FirstOrDefault(word => word is not null);

    /// <summary>The string of a member that is constant in every branch, and this one nowhere else.</summary>
    private string? Tag(PropertySchema property) =>
        property.Schema.Find<ConstRule>()?.Value is StringValue value && _members[property.Name].Constants == _rivals && _members[property.Name].ByValue[value] == 1
            ? value.Value
            : null;

    /// <summary>The members of one name in all branches.</summary>
    private sealed class Members
    {
        public int Count { get; set; }

        public int Constants { get; set; }

        public Dictionary<JsonValue, int> ByValue { get; } = [];
    }
}
