using System.Globalization;
using Acme.Labels;

namespace Acme.Unions;

/// <summary>What a label looks like, asked in a way that every C# has: <c>Match</c> with a function for each case, <c>TryGet…</c>, and <c>Value</c>.</summary>
internal static class Looks
{
    public static string Of(Size size) => size.Value switch
    {
        "0px" or 0L => "nothing",
        string text => text,
        >= 100L => "huge",
        var points => ((long)points).ToString(CultureInfo.InvariantCulture) + "pt",
    };

    public static string Of(Label label) => label.Frame is null ? Of(label.Size) : label.Frame.Match(
        round => round.Radius.TryGetNumber(out var radius) && radius >= 100 ? "in a huge round frame" : Of(label.Size) + " in a round frame",
        square => Of(label.Size) + " in a frame of " + square.Side.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number, or -1; none is boxed to find it.</summary>
    public static long Points(Size size) => size.TryGetNumber(out var points) ? points : -1;
}
