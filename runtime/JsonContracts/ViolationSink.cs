using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace JsonContracts;

/// <summary>
/// Collects violations during one check and knows the place that is being checked. It allocates nothing until the first violation,
/// except for the stack of places. Not thread-safe.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ViolationSink
{
    /// <summary>
    /// How many violations one sink takes: 1000. After that, reporting returns false, so that the check stops and hostile input can
    /// exhaust neither memory nor time.
    /// </summary>
    public const int Capacity = 1000;

    private const string Pattern = "pattern";

    private const string InTime = "values whose patterns are matched in time";

    private readonly List<ContractViolation> _violations = [];
    private int _capacity;
    private HashSet<string>? _repeated;
    private Step[] _path = [];
    private int _depth;

    /// <summary>A sink at the root of a value.</summary>
    public ViolationSink()
        : this(Capacity)
    {
    }

    internal ViolationSink(int capacity)
    {
        _capacity = capacity;
        CheckContext.Current.Patterns.Restart();
    }

    /// <summary>Whether nothing has been reported.</summary>
    public bool IsEmpty => _violations.Count == 0;

    /// <summary>How many violations were reported.</summary>
    internal int Count => _violations.Count;

    /// <summary>Whether <see cref="Capacity"/> was reached and a further violation was turned away.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>The JSON Pointer of the place that is being checked.</summary>
    public string Pointer => PointerWith(null);

    /// <summary>Goes to a member of the current object.</summary>
    /// <param name="name">The name of the member on the wire.</param>
    public void Enter(string name) => Push(new Step(name, 0));

    /// <summary>Goes to a member of the current object.</summary>
    /// <param name="member">The member.</param>
    public void Enter(JsonView member) => Enter(member.Name);

    /// <summary>Goes to an item of the current array.</summary>
    /// <param name="index">The place of the item, from 0.</param>
    public void Enter(int index) => Push(new Step(null, index));

    /// <summary>Goes back to where the last step to a member or item came from.</summary>
    /// <exception cref="InvalidOperationException">The sink is at the root.</exception>
    public void Leave()
    {
        if (_depth == 0) throw new InvalidOperationException("The sink is already at the root of the value.");
        _depth--;
    }

    /// <summary>Whether anything was reported at the current place or below it.</summary>
    internal bool HasReported()
    {
        var place = Pointer;
        return _violations.Exists(violation => violation.Pointer.StartsWith(place, StringComparison.Ordinal)
            && (violation.Pointer.Length == place.Length || violation.Pointer[place.Length] == '/'));
    }

    /// <summary>What was reported so far.</summary>
    public ContractViolations ToViolations() => IsEmpty ? ContractViolations.None : new ContractViolations([.. _violations], !IsTruncated);

    /// <summary>Takes one violation, at the current place or at a member of it.</summary>
    /// <returns>False when the sink is full.</returns>
    internal bool Add(string? member, string keyword, string expected, string actual)
    {
        if (_violations.Count == _capacity)
        {
            IsTruncated = true;
            return false;
        }

        if (CheckContext.Current.Patterns.IsUsedUp)
        {
            // Nothing that is found from here on is certain.
            _capacity = _violations.Count + 1;
            expected = keyword == Pattern ? expected : InTime;
            (keyword, actual) = (Pattern, actual + " (the time for matching patterns ran out)");
        }

        _violations.Add(new ContractViolation(PointerWith(member), keyword, expected, actual));
        return true;
    }

    /// <summary>Takes a member that is given more than once, which is one violation however often it is given.</summary>
    /// <returns>False when the sink is full.</returns>
    internal bool AddRepeated(string member)
    {
        _repeated ??= new HashSet<string>(StringComparer.Ordinal);
        return _repeated.Add(PointerWith(member)) ? Add(member, "duplicate", "it only once", "given more than once") : !IsTruncated;
    }

    /// <summary>What was reported by a check that is over; where the time for matching ran out, that is a violation in any case.</summary>
    internal ContractViolations End()
    {
        if (CheckContext.Current.Patterns.IsUsedUp && !IsTruncated && !_violations.Exists(violation => violation.Keyword == Pattern)) AddTimeOut();
        CheckContext.Current.Patterns.Restart();
        return ToViolations();
    }

    /// <summary>Says of the whole value that the time for matching ran out.</summary>
    internal void AddTimeOut() => _violations.Add(new ContractViolation("", Pattern, InTime, "not matched in time"));

    private void Push(Step step)
    {
        if (_depth == _path.Length) Array.Resize(ref _path, Math.Max(8, _depth * 2));
        _path[_depth++] = step;
    }

    private string PointerWith(string? member)
    {
        if (_depth == 0 && member is null) return "";
        var pointer = new StringBuilder();
        foreach (var step in _path.AsSpan(0, _depth)) step.AppendTo(pointer);
        if (member is not null) new Step(member, 0).AppendTo(pointer);
        return pointer.ToString();
    }

    /// <summary>One step of the path: a member, or an item when there is no name.</summary>
    private readonly record struct Step(string? Name, int Index)
    {
        public void AppendTo(StringBuilder pointer)
        {
            pointer.Append('/');
            if (Name is null) pointer.Append(CultureInfo.InvariantCulture, $"{Index}");
            else pointer.Append(ShortName.Of(Name).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }
    }
}
