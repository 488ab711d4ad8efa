using System.Globalization;

namespace JsonContracts.Benchmarks.Transport;

/// <summary>What a service received.</summary>
/// <param name="Submissions">Tasks that it accepted.</param>
/// <param name="Polls">How often it was asked for them.</param>
/// <param name="Finished">Polls that it answered with a result.</param>
/// <param name="Bodies">A sum over all bodies, the same for the same bodies in whatever order.</param>
internal readonly record struct Exchanges(int Submissions, int Polls, int Finished, long Bodies)
{
    public static Exchanges Parse(string text)
    {
        var numbers = text.Split(' ');
        return new Exchanges(Number(numbers[0]), Number(numbers[1]), Number(numbers[2]), long.Parse(numbers[3], CultureInfo.InvariantCulture));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Submissions} {Polls} {Finished} {Bodies}");

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
