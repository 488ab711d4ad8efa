using System.Collections.Generic;
using System.Linq;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary>
/// The objects whose members a page is telling. It says how many members an object has, and they follow it; that is all there is to
/// tell nesting by when the names come without their paths.
/// </summary>
internal sealed class OpenObjects
{
    private readonly Stack<OpenObject> _open = new();

    /// <summary>What the next parameter without a path is in. Members that come with their paths leave no room for one without.</summary>
    public IReadOnlyList<string> Around(IReadOnlyList<string> group) => _open.Count > 0 && !_open.Peek().IsToldByPaths ? _open.Peek().Path : group;

    /// <summary>What is in doubt about the place of the next parameter.</summary>
    /// <param name="hasPath">Whether it tells its place itself.</param>
    public IEnumerable<ParameterDoubt> Doubts(bool hasPath)
    {
        if (hasPath || _open.Count == 0 || _open.Peek() is not { IsToldByPaths: true } around) return [];
        var question = Invariant($"Is this inside `{string.Join('.', around.Path)}`, of whose {around.Members} members the page names {around.Members - around.Missing}? Here it is not.");
        return [new ParameterDoubt("path", question)];
    }

    /// <summary>Takes the next parameter, at the place where it is, and opens it when it has members.</summary>
    public void Add(IReadOnlyList<string> path, bool hasPath, int? members)
    {
        Count(path, hasPath);
        if (members is > 0) _open.Push(new OpenObject(path, members.Value, members.Value, IsToldByPaths: false));
        while (_open.Count > 0 && _open.Peek().Missing == 0) _open.Pop();
    }

    public void Clear() => _open.Clear();

    private void Count(IReadOnlyList<string> path, bool hasPath)
    {
        while (_open.Count > 0 && !_open.Peek().Path.SequenceEqual(path.SkipLast(1))) _open.Pop();
        if (_open.Count == 0) return;
        var around = _open.Pop();
        _open.Push(around with { Missing = around.Missing - 1, IsToldByPaths = around.IsToldByPaths || hasPath });
    }

    private sealed record OpenObject(IReadOnlyList<string> Path, int Members, int Missing, bool IsToldByPaths);
}
