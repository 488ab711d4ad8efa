using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace JsonContracts;

/// <summary>Reads one value; every <c>TryRead…</c> of <see cref="JsonRead"/> is one.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="json">The value in its text.</param>
/// <param name="value">The value.</param>
/// <returns>False when it is not such a value.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool JsonValueReader<T>(JsonView json, [MaybeNullWhen(false)] out T value);
