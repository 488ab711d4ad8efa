using System;
using System.Text.Json;

namespace JsonContracts;

/// <summary>How many arrays and objects may stand inside one another in the texts that a thread looks at, for as long as it is not disposed of.</summary>
internal readonly struct DepthLimit : IDisposable
{
    /// <summary>What holds unless somebody says otherwise.</summary>
    public const int Default = 64;

    /// <summary>The most that anybody may say.</summary>
    public const int Most = 1000;

    private readonly CheckContext _context;
    private readonly int _before;

    /// <summary>Sets a limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1, or above 1,000.</exception>
    public DepthLimit(CheckContext context, int maxDepth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDepth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxDepth, Most);
        _context = context;
        _before = context.MaxDepth;
        context.MaxDepth = maxDepth;
    }

    /// <summary>For the reader of the framework, where the text was looked over before.</summary>
    public static JsonReaderOptions Reader { get; } = new() { MaxDepth = Most };

    /// <summary>What a reader of the framework has left where it stands.</summary>
    public static int LeftIn(ref Utf8JsonReader reader)
    {
        var limit = reader.CurrentState.Options.MaxDepth;
        return Math.Clamp((limit == 0 ? Default : limit) - reader.CurrentDepth, 1, Most);
    }

    public void Dispose() => _context.MaxDepth = _before;
}
