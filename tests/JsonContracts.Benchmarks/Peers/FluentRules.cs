using FluentValidation;

namespace JsonContracts.Benchmarks.Peers;

/// <summary>The rules of the schema, as one writes them for FluentValidation.</summary>
internal sealed class FluentRules : AbstractValidator<KlingRequest>
{
    private static readonly FluentRules s_instance = new();

    private FluentRules()
    {
        RuleFor(request => request.OutputType).IsInEnum();
        RuleFor(request => request.OutputFormat).IsInEnum();
        RuleFor(request => request.OutputQuality).InclusiveBetween(20, 99);
        RuleFor(request => request.WebhookUrl).Must(RequestRules.IsAddress);
        RuleFor(request => request.DeliveryMethod).IsInEnum();
        RuleFor(request => request.UploadEndpoint).Must(RequestRules.IsAddress);
        RuleFor(request => request.Safety!.Mode).IsInEnum().When(request => request.Safety is not null);
        RuleFor(request => request.Ttl).GreaterThanOrEqualTo(60);
        RuleFor(request => request.NumberResults).InclusiveBetween(1, 20);
        RuleFor(request => request.PositivePrompt).NotNull().Length(2, 2500);
        RuleFor(request => request.NegativePrompt).Length(2, 2500);
        RuleFor(request => request.Duration).Must(RequestRules.IsDuration);
        RuleFor(request => request.CfgScale).InclusiveBetween(0, 1).Must(RequestRules.IsHundredths);
        When(request => request.Inputs is not null, () =>
        {
            RuleFor(request => request.Inputs!.FrameImages).Must(frames => frames is null or { Length: 1 or 2 }).Must(RequestRules.PinsMoreThanTheEnd);
            RuleForEach(request => request.Inputs!.FrameImages).Must(frame => frame is not null && RequestRules.IsImage(frame.Image));
            RuleFor(request => request.Inputs!.ReferenceVideos).Must(videos => videos is null or { Length: 1 });
            RuleForEach(request => request.Inputs!.ReferenceVideos).Must(RequestRules.IsImage);
        });
        RuleFor(request => request.ProviderSettings!.Klingai!.CharacterOrientation).IsInEnum().When(request => request.ProviderSettings?.Klingai is not null);
        RuleFor(request => request).Must(RequestRules.HasPairedSize);
        RuleFor(request => request).Must(RequestRules.HasNoSizeBesideMedia);
        RuleFor(request => request).Must(RequestRules.KeepsToItsVideo);
        RuleFor(request => request).Must(RequestRules.IsSilentBetweenFrames);
        RuleFor(request => request).Must(RequestRules.HasTheVideoItNeeds);
    }

    public static bool IsValid(KlingRequest request) => s_instance.Validate(request).IsValid;
}
