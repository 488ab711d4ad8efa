using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Cli;

/// <summary>Gathers what a page leaves open, and marks the places in the schema.</summary>
internal sealed class Questions
{
    private readonly List<Question> _asked = [];

    /// <summary>Everything that is open, in the order of the page.</summary>
    public IReadOnlyList<Question> All => [.. _asked.OrderBy(question => question.Line ?? int.MaxValue)];

    /// <summary>Asks about a part of the schema, and marks it.</summary>
    public void Ask(int? line, string pointer, JsonObject part, string text)
    {
        _asked.Add(new Question(line, pointer, text));
        part["$comment"] = part["$comment"] is { } remark ? $"{remark} {Question.Mark}{text}" : Question.Mark + text;
    }
}
