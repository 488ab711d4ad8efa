using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;

namespace JsonContracts.Benchmarks.Peers;

/// <summary>The rules of the schema, as one writes them with data annotations, over the same values.</summary>
internal sealed class AnnotatedRequest(KlingRequest request) : IValidatableObject
{
    [EnumDataType(typeof(OutputType))]
    public OutputType? OutputType => request.OutputType;

    [EnumDataType(typeof(OutputFormat))]
    public OutputFormat? OutputFormat => request.OutputFormat;

    [Range(20, 99)]
    public int? OutputQuality => request.OutputQuality;

    [EnumDataType(typeof(DeliveryMethod))]
    public DeliveryMethod? DeliveryMethod => request.DeliveryMethod;

    [Range(60L, long.MaxValue)]
    public long? Ttl => request.Ttl;

    [Range(1, 20)]
    public int? NumberResults => request.NumberResults;

    [Required]
    [StringLength(2500, MinimumLength = 2)]
    public string PositivePrompt => request.PositivePrompt;

    [StringLength(2500, MinimumLength = 2)]
    public string? NegativePrompt => request.NegativePrompt;

    [AllowedValues(null, 5d, 10d)]
    public double? Duration => request.Duration;

    [Range(0d, 1d)]
    public double? CfgScale => request.CfgScale;

    public static bool IsValid(KlingRequest request)
    {
        var annotated = new AnnotatedRequest(request);
        return Validator.TryValidateObject(annotated, new ValidationContext(annotated), null, validateAllProperties: true);
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!RequestRules.IsAddress(request.WebhookUrl) || !RequestRules.IsAddress(request.UploadEndpoint)) yield return new("An address is not absolute.");
        if (!RequestRules.IsHundredths(request.CfgScale)) yield return new("The scale is not in hundredths.");
        if (request.Safety?.Mode is { } mode && !Enum.IsDefined(mode)) yield return new("The mode is unknown.");
        if (request.Inputs?.FrameImages is { } frames)
        {
            if (frames.Length is 0 or > 2 || !RequestRules.PinsMoreThanTheEnd(frames)) yield return new("The frames do not go together.");
            foreach (var frame in frames)
            {
                if (!RequestRules.IsImage(frame.Image)) yield return new("The image is none.");
            }
        }

        foreach (var video in request.Inputs?.ReferenceVideos ?? [])
        {
            if (!RequestRules.IsImage(video)) yield return new("The video is none.");
        }

        if (!RequestRules.HasPairedSize(request)) yield return new("There is no such size.");
        if (!RequestRules.HasNoSizeBesideMedia(request)) yield return new("The media decide the size.");
        if (!RequestRules.KeepsToItsVideo(request)) yield return new("The video decides the length.");
        if (!RequestRules.IsSilentBetweenFrames(request)) yield return new("No sound between frames.");
        if (!RequestRules.HasTheVideoItNeeds(request)) yield return new("The video is missing.");
    }
}
