namespace JsonContracts.Generator.Emission;

/// <summary>Takes off parentheses that a place does not need.</summary>
internal static class Parentheses
{
    /// <summary>The condition without a pair of parentheses around all of it.</summary>
    public static string Unwrap(string condition)
    {
        if (condition.Length < 2 || condition[0] != '(') return condition;
        var depth = 0;
        for (var i = 0; i < condition.Length - 1; i++)
        {
            // A quote may hold a parenthesis; such a condition keeps its own.
            if (condition[i] == '"') return condition;
            if (condition[i] == '(') depth++;
            if (condition[i] == ')' && --depth == 0) return condition;
        }

        return condition.Substring(1, condition.Length - 2);
    }
}
