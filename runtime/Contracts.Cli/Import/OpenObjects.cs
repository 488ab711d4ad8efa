using System.Collections.Generic;
using System.Linq;

namespace Contracts.Cli;

/// <summary>
/// The objects whose members a page is telling. It says how many members an object has, and they follow it; that is all there is to
/// tell nesting by when the names come without their paths.
/// </summary>
internal sealed class OpenObjects
{
    private readonly Stack<(IReadOnlyList<string> Path, int Missing)> _open = new();

    /// <summary>What the next parameter without a path is in.</summary>
    public IReadOnlyList<string> Around(IReadOnlyList<string> group) => _open.Count > 0 ? _open.Peek().Path : group;

    public void Add(IReadOnlyList<string> path, int? members)
    {
        Count(path);
        if (members is > 0) _open.Push((path, members.Value));
        while (_open.Count > 0 && _open.Peek().Missing == 0) _open.Pop();
    }

    public void Clear() => _open.Clear();

    private void Count(IReadOnlyList<string> path)
    {
        while (_open.Count > 0 && !_open.Peek().Path.SequenceEqual(path.SkipLast(1))) _open.Pop();
        if (_open.Count == 0) return;
        var around = _open.Pop();
        _open.Push(around with { Missing = around.Missing - 1 });
    }
}
