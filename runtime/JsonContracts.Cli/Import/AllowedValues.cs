using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Cli;

/// <summary>Writes the values that a parameter may have, as far as the page names them.</summary>
internal sealed class AllowedValues(Questions questions)
{
    public void Write(JsonObject schema, PageParameter told, ParameterType type, string pointer)
    {
        if (told.Values is not { } values) return;
        var named = Named(told, values);
        var json = named.Select(value => type.IsArray ? null : ParameterValue.Of(value.Text, type.Names)).ToList();
        if (named.Count != values.Count)
        {
            if (!CanBeListed(type)) schema.Remove("type");
            questions.Ask(told.Line, pointer, schema, Unnamed(values));
        }
        else if (json.Contains(null))
        {
            if (!type.IsArray) schema.Remove("type");
            var texts = string.Join(", ", named.Select(value => $"`{value.Text}`"));
            questions.Ask(told.Line, pointer, schema, $"The page allows {texts} for the type `{told.Facts["type"]}`. What are they in JSON?");
        }
        else if (json.FindIndex(value => !WrittenPart.Allows(schema, value!)) is >= 0 and var refused)
        {
            questions.Ask(told.Line, pointer, schema, $"The page allows `{named[refused].Text}`, which its other facts of the parameter refuse. Which is right?");
        }
        else
        {
            Write(schema, named, json!);
            if (values.Named.Count == 0) schema["$comment"] = Inferred(values);
        }
    }

    /// <summary>
    /// The values that the page names. When it only counts them, they are known all the same if there is one, which is the default, or
    /// if the description explains just as many with the default among them.
    /// </summary>
    private static IReadOnlyList<PageValue> Named(PageParameter told, PageValues values)
    {
        if (values.Named.Count > 0 || !told.Facts.TryGetValue("default", out var usual)) return values.Named;
        if (told.Explained.Count == values.Count && told.Explained.Any(value => value.Text == usual)) return told.Explained;
        return values.Count == 1 ? [new PageValue(usual, values.Meanings is [var meaning] ? meaning : "")] : [];
    }

    /// <summary>Pages call a choice of values of several types an object, which is none.</summary>
    private static bool CanBeListed(ParameterType type) => type.IsArray || type.Names is not ["object"];

    private static string Unnamed(PageValues values)
    {
        var question = values.Count == 1 ? "The page counts 1 allowed value and does not name it. Which is it?" : $"The page counts {values.Count} allowed values and names none. Which are they?";
        return values.Meanings.Count == 0 ? question : $"{question} It only says: {string.Join(' ', values.Meanings.Select(meaning => $"“{meaning}”"))}";
    }

    private static string Inferred(PageValues values) => values.Count == 1
        ? "Inferred: the page counts one value, so it is the default."
        : $"Inferred: the page counts {values.Count} values, and its description explains as many.";

    private static void Write(JsonObject schema, IReadOnlyList<PageValue> named, IEnumerable<JsonNode> json)
    {
        if (named.All(value => value.Description.Length == 0)) schema["enum"] = new JsonArray([.. json]);
        else schema["oneOf"] = new JsonArray([.. json.Zip(named, Explained)]);
    }

    private static JsonNode Explained(JsonNode value, PageValue told)
    {
        var explained = new JsonObject { ["const"] = value };
        if (told.Description.Length > 0) explained["description"] = told.Description;
        return explained;
    }
}
