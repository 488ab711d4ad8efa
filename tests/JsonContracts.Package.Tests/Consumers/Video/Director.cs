using JsonContracts.Runware;

namespace Video;

public static class Director
{
    public static KlingVideo26Standard Shoot(Brief brief) => new() { PositivePrompt = brief.Idea, CfgScale = 0.7 };
}
