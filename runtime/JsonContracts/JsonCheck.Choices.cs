using System;

namespace JsonContracts;

public static partial class JsonCheck
{
    /// <summary>Whether exactly one of several conditions holds, as <c>oneOf</c> asks.</summary>
    /// <param name="conditions">The conditions.</param>
    public static bool IsExactlyOne(ReadOnlySpan<bool> conditions)
    {
        var count = 0;
        foreach (var holds in conditions)
        {
            if (holds && ++count > 1) return false;
        }

        return count == 1;
    }
}
