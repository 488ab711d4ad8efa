using JsonContracts.Runware;

namespace Mistaken;

public static class Mistakes
{
    public static KlingVideo26Standard Compiled() => new()
    {
        PositivePrompt = "A paper boat drifts down a rain-filled gutter at dusk",
        CfgScale = 1.7,
    };

    public static Parcel Generated() => new() { Weight = 30.5 };
}
