using System;

namespace JsonContracts.Benchmarks.Peers;

/// <summary>Equality of two requests down to the last item, written by hand.</summary>
internal static class DeepEquality
{
    public static bool Equal(KlingRequest one, KlingRequest other) =>
        one.TaskUuid == other.TaskUuid
        && one.OutputType == other.OutputType
        && one.OutputFormat == other.OutputFormat
        && one.OutputQuality == other.OutputQuality
        && one.WebhookUrl?.OriginalString == other.WebhookUrl?.OriginalString
        && one.DeliveryMethod == other.DeliveryMethod
        && one.UploadEndpoint?.OriginalString == other.UploadEndpoint?.OriginalString
        && Equal(one.Safety, other.Safety)
        && one.Ttl == other.Ttl
        && one.IncludeCost == other.IncludeCost
        && one.NumberResults == other.NumberResults
        && Equal(one.Inputs, other.Inputs)
        && one.PositivePrompt == other.PositivePrompt
        && one.NegativePrompt == other.NegativePrompt
        && one.Width == other.Width
        && one.Height == other.Height
        && one.Duration == other.Duration
        && one.CfgScale == other.CfgScale
        && Equal(one.ProviderSettings?.Klingai, other.ProviderSettings?.Klingai);

    public static int Hash(KlingRequest value)
    {
        var hash = default(HashCode);
        hash.Add(value.TaskUuid);
        hash.Add(value.OutputType);
        hash.Add(value.OutputFormat);
        hash.Add(value.OutputQuality);
        hash.Add(value.WebhookUrl?.OriginalString);
        hash.Add(value.DeliveryMethod);
        hash.Add(value.UploadEndpoint?.OriginalString);
        hash.Add(value.Safety?.CheckContent);
        hash.Add(value.Safety?.Mode);
        hash.Add(value.Ttl);
        hash.Add(value.IncludeCost);
        hash.Add(value.NumberResults);
        foreach (var frame in value.Inputs?.FrameImages ?? [])
        {
            hash.Add(frame.Image);
            hash.Add(frame.Frame);
        }

        foreach (var video in value.Inputs?.ReferenceVideos ?? []) hash.Add(video);
        hash.Add(value.PositivePrompt);
        hash.Add(value.NegativePrompt);
        hash.Add(value.Width);
        hash.Add(value.Height);
        hash.Add(value.Duration);
        hash.Add(value.CfgScale);
        hash.Add(value.ProviderSettings?.Klingai?.CharacterOrientation);
        hash.Add(value.ProviderSettings?.Klingai?.KeepOriginalSound);
        hash.Add(value.ProviderSettings?.Klingai?.Sound);
        return hash.ToHashCode();
    }

    private static bool Equal(Safety? one, Safety? other) =>
        one is null || other is null ? one == other : one.CheckContent == other.CheckContent && one.Mode == other.Mode;

    private static bool Equal(KlingAi? one, KlingAi? other) => one is null || other is null
        ? one == other
        : one.CharacterOrientation == other.CharacterOrientation && one.KeepOriginalSound == other.KeepOriginalSound && one.Sound == other.Sound;

    private static bool Equal(MediaInputs? one, MediaInputs? other) => one is null || other is null
        ? one == other
        : Equal(one.FrameImages, other.FrameImages) && one.ReferenceVideos.AsSpan().SequenceEqual(other.ReferenceVideos);

    private static bool Equal(FrameInput[]? one, FrameInput[]? other)
    {
        if (one is null || other is null) return one == other;
        if (one.Length != other.Length) return false;
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i].Image != other[i].Image || one[i].Frame != other[i].Frame || one[i].IsPinned != other[i].IsPinned) return false;
        }

        return true;
    }
}
