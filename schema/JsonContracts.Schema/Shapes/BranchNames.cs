using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>What to call the branches of a choice, behind its own name: by their titles, or else by what tells them from each other.</summary>
internal sealed class BranchNames
{
    private readonly int _rivals;
    private readonly Dictionary<string, Members> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _required = new(StringComparer.Ordinal);

    /// <summary>Names for branches.</summary>
    /// <param name="branches">All branches of the choice.</param>
    public BranchNames(IEnumerable<Subschema> branches)
    {
        foreach (var branch in branches.Distinct(SameInstance.Comparer).Cast<Subschema>().Where(IsRival))
        {
            _rivals++;
            foreach (var property in Properties(branch)) Count(property);
            foreach (var name in Required(branch)) _required[name] = _required.TryGetValue(name, out var count) ? count + 1 : 1;
        }
    }

    /// <summary>The name of a branch, in the schema's own words.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="places">How many places it has when it is a closed array.</param>
    public string Of(Subschema branch, int? places)
    {
        if (branch.Annotations.Title is { } title) return title;
        if (KnownValues.MembersOf(branch) is not null || !branch.Annotations.KnownValues.IsEmpty) return "value";
        return _rivals > 1 && IsRival(branch) && Distinction(branch) is { } word ? word : Form(places);
    }

    private static string Form(int? places) => places switch
    {
        null => "object",
        2 => "pair",
        3 => "triple",
        _ => "tuple",
    };

    private static bool IsRival(Subschema branch) => branch.Annotations.Title is null && branch.Find<PropertiesRule>() is not null;

    private static EquatableArray<PropertySchema> Properties(Subschema branch) => branch.Find<PropertiesRule>()?.Properties ?? default;

    private static EquatableArray<string> Required(Subschema branch) => branch.Find<RequiredRule>()?.Names ?? default;

    private void Count(PropertySchema property)
    {
        if (!_members.TryGetValue(property.Name, out var members)) _members[property.Name] = members = new Members();
        members.Count++;
        if (OnlyValue(property) is not { } only) return;
        members.Constants++;
        members.ByValue[only] = members.ByValue.TryGetValue(only, out var count) ? count + 1 : 1;
    }

    /// <summary>The value of a member that says which object it is, or the first member that none of the others has, or wants to be there.</summary>
    private string? Distinction(Subschema branch) => Properties(branch).Select(Tag)
        .Concat(Properties(branch).Select(property => _members[property.Name].Count == 1 ? property.Name : null))
        .Concat(Required(branch).Select(name => _required[name] == 1 ? name : null))
        .FirstOrDefault(word => word is not null);

    /// <summary>The string of a member that is constant in every branch, and this one nowhere else.</summary>
    private string? Tag(PropertySchema property) =>
        OnlyValue(property) is StringValue value && _members[property.Name].Constants == _rivals && _members[property.Name].ByValue[value] == 1
            ? value.Value
            : null;

    private static JsonValue? OnlyValue(PropertySchema property) => property.Schema.Listed is { Count: 1 } only ? only[0].Value : null;

    /// <summary>The members of one name in all branches.</summary>
    private sealed class Members
    {
        public int Count { get; set; }

        public int Constants { get; set; }

        public Dictionary<JsonValue, int> ByValue { get; } = [];
    }
}
