using System;

namespace JsonContracts.Benchmarks.Peers;

/// <summary>The rules of the schema that neither library has words for, as the plain C# that one would hand to both.</summary>
internal static class RequestRules
{
    public static bool HasPairedSize(KlingRequest request) => (request.Width, request.Height) switch
    {
        (null, null) or (1280, 720) or (960, 960) or (720, 1280) => true,
        _ => false,
    };

    public static bool HasNoSizeBesideMedia(KlingRequest request) =>
        request.Inputs is not { FrameImages: not null } and not { ReferenceVideos: not null } || request is { Width: null, Height: null };

    public static bool KeepsToItsVideo(KlingRequest request) =>
        request.Inputs is not { ReferenceVideos: not null } || (request.Duration is null && request.ProviderSettings?.Klingai?.Sound != true);

    public static bool IsSilentBetweenFrames(KlingRequest request) =>
        request.Inputs is not { FrameImages.Length: >= 2 } || request.ProviderSettings?.Klingai?.Sound != true;

    public static bool HasTheVideoItNeeds(KlingRequest request) =>
        request.ProviderSettings?.Klingai is not { KeepOriginalSound: true } and not { CharacterOrientation: not null }
        || request.Inputs is { ReferenceVideos: not null };

    public static bool PinsMoreThanTheEnd(FrameInput[]? frames) =>
        frames is null || Array.Exists(frames, frame => !frame.IsPinned || frame.Frame is not (Frame.Last or Frame.LastIndex));

    public static bool IsHundredths(double? scale) => scale is not { } value || (decimal)value % 0.01m == 0;

    public static bool IsDuration(double? duration) => duration is null or 5 or 10;

    public static bool IsImage(string image) => Guid.TryParseExact(image, "D", out _) || Uri.IsWellFormedUriString(image, UriKind.Absolute);

    public static bool IsAddress(Uri? address) => address is null || address.IsAbsoluteUri;
}
