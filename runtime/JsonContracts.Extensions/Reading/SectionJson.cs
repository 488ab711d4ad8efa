using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace JsonContracts.Extensions;

/// <summary>Writes a section of the configuration, where all values are texts, as the JSON that a schema has in mind.</summary>
/// <param name="tokens">The places, as JSON Pointers, where a text that may stay one becomes a number, a flag or nothing all the same.</param>
internal sealed class SectionJson(IReadOnlySet<string> tokens)
{
    private readonly List<string> _open = [];

    /// <summary>The places where the schema leaves open whether a text stays one.</summary>
    public IReadOnlyList<string> Open => _open;

    /// <summary>A section as JSON.</summary>
    public byte[] Write(IConfigurationSection section, SchemaPlace place)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true })) Write(writer, section, place, "");
        return buffer.WrittenSpan.ToArray();
    }

    private static string Below(string pointer, string token) => pointer + "/" + token.Replace("~", "~0").Replace("/", "~1");

    private void Write(Utf8JsonWriter writer, IConfigurationSection section, SchemaPlace place, string pointer)
    {
        var children = section.GetChildren().ToList();
        if (children.Count == 0) writer.WriteRawValue(ValueOf(section, place.Kinds, pointer), skipInputValidation: true);
        else if (IsList(children, place.Kinds)) WriteItems(writer, children, place, pointer);
        else WriteMembers(writer, children, place, pointer);
    }

    /// <summary>Keys that count from 0 are a list, unless the schema asks for an object.</summary>
    private static bool IsList(List<IConfigurationSection> children, JsonKinds kinds) =>
        (kinds.HasFlag(JsonKinds.List) || !kinds.HasFlag(JsonKinds.Object))
        && children.Select((child, i) => child.Key == i.ToString(CultureInfo.InvariantCulture)).All(counts => counts);

    private void WriteItems(Utf8JsonWriter writer, List<IConfigurationSection> children, SchemaPlace place, string pointer)
    {
        writer.WriteStartArray();
        for (var i = 0; i < children.Count; i++) Write(writer, children[i], place.Item(i), Below(pointer, children[i].Key));
        writer.WriteEndArray();
    }

    private void WriteMembers(Utf8JsonWriter writer, List<IConfigurationSection> children, SchemaPlace place, string pointer)
    {
        writer.WriteStartObject();
        foreach (var child in children)
        {
            var name = place.NameOf(child.Key);
            var member = place.Member(name);
            if (IsUnset(child, member.Kinds)) continue;
            writer.WritePropertyName(name);
            Write(writer, child, member, Below(pointer, name));
        }

        writer.WriteEndObject();
    }

    /// <summary>A key whose value was taken away, by <c>null</c> in a file that is read later, counts as absent where nothing may be null or empty.</summary>
    private static bool IsUnset(IConfigurationSection section, JsonKinds kinds) =>
        section.Value is null && ConfigurationText.Empty(kinds) is null && !section.GetChildren().Any();

    private string ValueOf(IConfigurationSection section, JsonKinds kinds, string pointer)
    {
        if (section.Value is not { } text) return ConfigurationText.Empty(kinds) ?? "null";
        var other = ConfigurationText.AsOther(text, kinds);
        if (other is null) return Quoted(text);
        if (!kinds.HasFlag(JsonKinds.Text)) return other;
        _open.Add(pointer);
        return tokens.Contains(pointer) ? other : Quoted(text);
    }

    private static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text) + "\"";
}
