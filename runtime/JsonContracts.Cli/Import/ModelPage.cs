using System.Collections.Generic;

namespace JsonContracts.Cli;

/// <summary>What a page of a vendor's documentation tells about a model, in whatever form it was saved.</summary>
internal sealed record ModelPage
{
    /// <summary>The name of the model.</summary>
    public string? Title { get; init; }

    /// <summary>The identifier of the model.</summary>
    public string? Air { get; init; }

    /// <summary>Where the page was found.</summary>
    public string? Address { get; init; }

    /// <summary>Who made the model.</summary>
    public string? Creator { get; init; }

    /// <summary>What the model can do, in the words of the page.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>When the model came out, in the words of the page.</summary>
    public string? Released { get; init; }

    /// <summary>What may be sent, in the order of the page.</summary>
    public required IReadOnlyList<PageParameter> Parameters { get; init; }

    /// <summary>What is said about several parameters.</summary>
    public IReadOnlyList<PageSentence> Sentences { get; init; } = [];

    /// <summary>The rows of the table of sizes.</summary>
    public IReadOnlyList<PageSize> Sizes { get; init; } = [];
}

/// <summary>One parameter of a page.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Path">The names that lead to it; none when the page lost its name.</param>
/// <param name="Facts">What is said about it in few words: <c>type</c>, <c>min</c>, <c>default</c> and the like.</param>
internal sealed record PageParameter(int Line, IReadOnlyList<string> Path, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>What it does.</summary>
    public string Description { get; init; } = "";

    /// <summary>The values that the page allows; null when it says nothing about them.</summary>
    public PageValues? Values { get; init; }

    /// <summary>Values that the description explains. They need not be all, and not be allowed.</summary>
    public IReadOnlyList<PageValue> Explained { get; init; } = [];

    /// <summary>What the page says of it in two ways.</summary>
    public IReadOnlyList<ParameterDoubt> Doubts { get; init; } = [];
}

/// <summary>The allowed values of a parameter.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Named">Those that the page names.</param>
/// <param name="Meanings">What the page says they do when it only counts them.</param>
internal sealed record PageValues(int Count, IReadOnlyList<PageValue> Named, IReadOnlyList<string> Meanings);

/// <summary>A value, and what it means.</summary>
internal sealed record PageValue(string Text, string Description);

/// <summary>A sentence of a page.</summary>
internal sealed record PageSentence(int Line, string Text);

/// <summary>A row of the table of sizes.</summary>
internal sealed record PageSize(int Line, string Title, string Dimensions);
