using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;

namespace JsonContracts.Tests;

/// <summary>Does random damage to texts: bytes get lost, changed and repeated, and pieces that mean something come in.</summary>
internal static class Damage
{
    /// <summary>What mutations put in: the characters that mean something, and bytes that mean nothing.</summary>
    private static readonly string[] s_pieces =
    [
        "\"", "\\", "{", "}", "[", "]", ",", ":", " ", "\n", "\t", "\0", "\u001f", "-", "0", "1", ".", "e", "E+", "1e5", "true", "nul", "\\u", "\\ud83d", "\\ude00", "\\u0041", "\\x", "\\/",
        "é", "😀", "\u2028", "\"a\":1,", "//", "/**/", "[[[[", "\"label\"",
    ];

    /// <summary>Counts up to a number, and on for as many seconds as the variable CONTRACTS_FUZZ_SECONDS says.</summary>
    public static IEnumerable<int> Rounds(int least)
    {
        var seconds = double.Parse(Environment.GetEnvironmentVariable("CONTRACTS_FUZZ_SECONDS") ?? "0", CultureInfo.InvariantCulture);
        var watch = Stopwatch.StartNew();
        return Enumerable.Range(0, int.MaxValue).TakeWhile(round => round < least || watch.Elapsed.TotalSeconds < seconds);
    }

    public static byte[] To(byte[] utf8, Random random)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var (at, length) = (random.Next(utf8.Length), random.Next(1, 4));
            byte[] piece = random.Next(4) switch
            {
                0 => [],
                1 => [(byte)random.Next(256)],
                2 => Encoding.UTF8.GetBytes(s_pieces[random.Next(s_pieces.Length)]),
                _ => utf8[at..Math.Min(utf8.Length, at + random.Next(30))],
            };
            utf8 = [.. utf8[..at], .. piece, .. utf8[Math.Min(utf8.Length, at + (random.Next(2) == 0 ? 0 : length))..]];
            if (utf8.Length == 0) return utf8;
        }

        return utf8;
    }
}
