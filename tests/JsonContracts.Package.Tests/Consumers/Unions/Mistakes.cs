using Acme.Labels;

namespace Acme.Unions;

/// <summary>What the compiler and the analyzer say of a <c>switch</c> over a union.</summary>
internal static class Mistakes
{
    public static int LeftOut(Size size) => size switch
    {
        string => 1,
    };

    public static bool NeverMatches(Size size) => size is 50;

    public static bool NeverMatches(Label label) => label is { Frame: Round { Radius: > 10 } };

    public static int NeverMatches(Size size, int other)
    {
        switch (size)
        {
            case 50: return other;
            default: return 0;
        }
    }
}
