using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace JsonContracts;

/// <summary>An object or array that a schema states, ready to be compared with values.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonConstant
{
    /// <summary>The text, which the garbage collector leaves where it is.</summary>
    private readonly byte[] _text;

    private readonly JsonIndex _index;

    /// <summary>Looks over a text once and for all.</summary>
    /// <param name="json">The text of a JSON value.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public JsonConstant([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        _text = GC.AllocateUninitializedArray<byte>(Encoding.UTF8.GetByteCount(json), pinned: true);
        Encoding.UTF8.GetBytes(json, _text);
        _index = JsonIndex.Of(_text) ?? throw new JsonException("The text of a constant is no JSON.");
    }

    /// <summary>The value.</summary>
    internal JsonView View => _index.Root;
}
