using System;
using System.Security.Cryptography;

namespace Contracts;

/// <summary>
/// Makes up UUIDs of version 4. Randomness is asked of the system for many at a time: every contract that is read begins with a fresh
/// UUID, too, which the one in the text then replaces.
/// </summary>
public static class FreshUuid
{
    private const int Length = 16;
    private const int Many = 64;

    [ThreadStatic]
    private static byte[]? t_random;

    [ThreadStatic]
    private static int t_left;

    /// <summary>A UUID that nobody else has.</summary>
    public static Guid Next()
    {
        var random = t_random ??= new byte[Length * Many];
        if (t_left == 0)
        {
            RandomNumberGenerator.Fill(random);
            t_left = Many;
        }

        var bytes = random.AsSpan(--t_left * Length, Length);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        var uuid = new Guid(bytes, bigEndian: true);
        bytes.Clear();
        return uuid;
    }
}
