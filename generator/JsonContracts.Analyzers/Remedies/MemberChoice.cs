using System;
using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Analyzers.Remedies;

/// <summary>Members of one object to set together.</summary>
/// <param name="Title">What the schema calls them; empty when they only complete what is there.</param>
/// <param name="Members">The properties and what to assign to them, both as C#.</param>
internal sealed record MemberChoice(string Title, IReadOnlyList<(string Name, string Value)> Members)
{
    private const char Between = '\t';
    private const string Is = " = ";

    /// <summary>The assignments as a person writes them.</summary>
    public override string ToString() => string.Join(", ", Members.Select(member => member.Name + Is + member.Value));

    /// <summary>Choices as text: lines of a title and assignments, with tabs between. C# literals have neither inside.</summary>
    public static string Write(IEnumerable<MemberChoice> choices) =>
        string.Join("\n", choices.Select(choice => string.Join(Between.ToString(), choice.Members.Select(member => member.Name + Is + member.Value).Prepend(InOneLine(choice.Title)))));

    /// <summary>What <see cref="Write"/> has written.</summary>
    public static IEnumerable<MemberChoice> Read(string text) => text.Split('\n').Select(line => line.Split(Between)).Select(parts => new MemberChoice(
        parts[0],
        parts.Skip(1).Select(part => (part.Substring(0, part.IndexOf(Is, StringComparison.Ordinal)), part.Substring(part.IndexOf(Is, StringComparison.Ordinal) + Is.Length))).ToArray()));

    private static string InOneLine(string title) => title.Replace(Between, ' ').Replace('\n', ' ').Replace('\r', ' ');
}
