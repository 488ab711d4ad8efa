using System.Globalization;
using Acme.Labels;

namespace Acme.Unions;

/// <summary>What a label looks like, asked by <c>switch</c>: no arm for the rest is needed, because there is no other case.</summary>
internal static class Looks
{
    public static string Of(Size size) => size switch
    {
        "0px" or 0L => "nothing",
        string text => text,
        >= 100L => "huge",
        long points => points.ToString(CultureInfo.InvariantCulture) + "pt",
    };

    public static string Of(Label label) => label switch
    {
        { Frame: null } => Of(label.Size),
        { Frame: Round { Radius: >= 100L } } => "in a huge round frame",
        { Frame: Round } => Of(label.Size) + " in a round frame",
        { Frame: Square { Side: var side } } => Of(label.Size) + " in a frame of " + side.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The number, or -1; none is boxed to find it.</summary>
    public static long Points(Size size) => size switch
    {
        string => -1,
        long points => points,
    };
}
