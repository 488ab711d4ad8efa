using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Cli;

/// <summary>A parameter among the others: what is inside it, and what of it the page tells.</summary>
internal sealed class ParameterNode(string name)
{
    private readonly List<ParameterNode> _members = [];

    public string Name { get; } = name;

    /// <summary>What the page tells; null for an object that only its members tell of.</summary>
    public PageParameter? Told { get; private set; }

    public IReadOnlyList<ParameterNode> Members => _members;

    /// <summary>The request as a whole.</summary>
    public static ParameterNode Of(IEnumerable<PageParameter> parameters)
    {
        var root = new ParameterNode("");
        foreach (var parameter in parameters.Where(parameter => parameter.Path.Count > 0))
        {
            parameter.Path.Aggregate(root, (at, name) => at.Member(name)).Tell(parameter);
        }

        return root;
    }

    /// <summary>What lies at a path; null when the page tells of no such parameter, or when a list is on the way.</summary>
    public ParameterNode? Find(IReadOnlyList<string> path)
    {
        var at = this;
        foreach (var name in path)
        {
            if (ParameterType.Read(at.Told?.Facts.GetValueOrDefault("type")) is { IsArray: true }) return null;
            if (at._members.Find(member => member.Name == name) is not { } next) return null;
            at = next;
        }

        return at;
    }

    private void Tell(PageParameter parameter) => Told = Told is null ? parameter : RepeatedParameter.Of(Told, parameter);

    private ParameterNode Member(string name)
    {
        if (_members.Find(member => member.Name == name) is { } known) return known;
        var added = new ParameterNode(name);
        _members.Add(added);
        return added;
    }
}
