namespace JsonContracts.Schema.Comparison;

/// <summary>How much reasoning may still be spent on one question, so that every schema gets an answer, be it “cannot tell”.</summary>
internal sealed class Effort
{
    private const int MaxDepth = 100;
    private int _steps = 20_000;
    private int _depth;

    /// <summary>Goes one level deeper; false when that would be too deep, or take too long.</summary>
    public bool TryEnter()
    {
        if (_depth == MaxDepth || _steps == 0) return false;
        _depth++;
        _steps--;
        return true;
    }

    /// <summary>Comes back from the level.</summary>
    public void Leave() => _depth--;
}
