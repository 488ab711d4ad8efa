using System;
using System.Collections;
using System.Collections.Generic;

namespace JsonContracts.Schema.Dialects;

/// <summary>The keywords of a dialect. Any other word is an annotation of somebody else.</summary>
internal sealed class KeywordTable : IEnumerable<Keyword>
{
    private readonly Dictionary<string, Keyword> _keywords = new(StringComparer.Ordinal);

    /// <summary>An empty table.</summary>
    public KeywordTable()
    {
    }

    /// <summary>A table that has all of another one, where it does not say otherwise.</summary>
    public KeywordTable(KeywordTable other)
    {
        foreach (var keyword in other) Add(keyword);
    }

    /// <summary>The table without some keywords.</summary>
    public KeywordTable Without(Func<string, bool> isLeftOut)
    {
        var rest = new KeywordTable();
        foreach (var keyword in _keywords.Values)
        {
            if (!isLeftOut(keyword.Name)) rest.Add(keyword);
        }

        return rest;
    }

    /// <summary>A keyword of the dialect; null for a word that means nothing in it.</summary>
    public Keyword? Find(string name) => _keywords.TryGetValue(name, out var keyword) ? keyword : null;

    /// <summary>Adds a keyword, in the place of another one of its name.</summary>
    public void Add(Keyword keyword) => _keywords[keyword.Name] = keyword;

    /// <inheritdoc/>
    public IEnumerator<Keyword> GetEnumerator() => _keywords.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
