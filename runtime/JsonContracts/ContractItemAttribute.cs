using System;
using System.ComponentModel;

namespace JsonContracts;

/// <summary>
/// Marks a property of a generated positional record with the place of its value in the JSON array, for tools that check constants while
/// code is written. Nothing reads it at run time.
/// </summary>
/// <param name="index">The place, from 0.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class ContractItemAttribute(int index) : Attribute
{
    /// <summary>The place, from 0.</summary>
    public int Index { get; } = index;
}
