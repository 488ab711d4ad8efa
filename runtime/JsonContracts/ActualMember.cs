using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace JsonContracts;

/// <summary>
/// A member that a rule looks at. An array of tuples would bring the part of the framework that makes generic types while a program runs into
/// every native one: tuples can be compared, whatever they hold.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Nothing compares members.")]
public readonly struct ActualMember
{
    private ActualMember(string name, object? value) => (Name, Value) = (name, value);

    /// <summary>Its name on the wire.</summary>
    public string Name { get; }

    /// <summary>Its value; null when it is absent.</summary>
    public object? Value { get; }

    /// <summary>A member as generated code writes it: <c>("width", Width)</c>.</summary>
    /// <param name="member">Name and value.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Generated code writes tuples.")]
    public static implicit operator ActualMember((string Name, object? Value) member) => new(member.Name, member.Value);
}
