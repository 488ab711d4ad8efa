using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Contracts;

/// <summary>Reads one value from the token that a reader stands on; every <c>TryRead…</c> of <see cref="JsonRead"/> is one.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="reader">The reader, on the first token of the value; it is left on the last one.</param>
/// <param name="value">The value.</param>
/// <returns>False when the token is not such a value.</returns>
public delegate bool JsonValueReader<T>(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out T value);
