using System;
using System.Buffers;
using System.Text;

namespace JsonContracts;

/// <summary>The place of a violation as System.Text.Json writes it: <c>$.inputs.frameImages[0]</c> for <c>/inputs/frameImages/0</c>.</summary>
internal static class JsonPath
{
    /// <summary>What a name must not have to stand behind a point.</summary>
    private static readonly SearchValues<char> s_special = SearchValues.Create(" '/\"[]()\t\n\r\f\b\\.");

    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789");

    /// <summary>The place of the first violation; null when there is none.</summary>
    public static string? Of(ContractViolations violations) => violations.IsEmpty ? null : Of(violations[0].Pointer);

    private static string Of(string pointer)
    {
        var path = new StringBuilder("$");
        foreach (var token in pointer.Split('/').AsSpan(1))
        {
            var name = token.Replace("~1", "/").Replace("~0", "~");
            if (name.Length > 0 && !name.AsSpan().ContainsAnyExcept(s_digits)) path.Append('[').Append(name).Append(']');
            else if (name.Length > 0 && !name.AsSpan().ContainsAny(s_special)) path.Append('.').Append(name);
            else path.Append("['").Append(name).Append("']");
        }

        return path.ToString();
    }
}
