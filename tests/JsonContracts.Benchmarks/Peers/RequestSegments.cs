using static JsonContracts.Benchmarks.Peers.Segments;

namespace JsonContracts.Benchmarks.Peers;

/// <summary>The request written by hand in <see cref="Segments"/>.</summary>
internal static class RequestSegments
{
    public static int Write(KlingRequest[] requests, byte[] output)
    {
        var at = Copy("["u8, output, 0);
        for (var i = 0; i < requests.Length; i++)
        {
            if (i > 0) output[at++] = (byte)',';
            at = Write(requests[i], output, at);
        }

        return Copy("]"u8, output, at);
    }

    public static int Write(KlingRequest request, byte[] output) => Write(request, output, 0);

    private static int Write(KlingRequest request, byte[] output, int at)
    {
        at = Uuid(request.TaskUuid, output, Copy("{\"taskType\":\"videoInference\",\"taskUUID\":"u8, output, at));
        if (request.OutputType is not null) at = Copy(",\"outputType\":\"URL\""u8, output, at);
        if (request.OutputFormat is { } format)
        {
            at = Copy(
                format switch
                {
                    OutputFormat.Mp4 => ",\"outputFormat\":\"MP4\""u8,
                    OutputFormat.Webm => ",\"outputFormat\":\"WEBM\""u8,
                    _ => ",\"outputFormat\":\"MOV\""u8,
                },
                output,
                at);
        }

        if (request.OutputQuality is { } quality) at = Number(quality, output, Copy(",\"outputQuality\":"u8, output, at));
        if (request.WebhookUrl is { } hook) at = Text(hook.OriginalString, output, Copy(",\"webhookURL\":"u8, output, at));
        if (request.DeliveryMethod is not null) at = Copy(",\"deliveryMethod\":\"async\""u8, output, at);
        if (request.UploadEndpoint is { } endpoint) at = Text(endpoint.OriginalString, output, Copy(",\"uploadEndpoint\":"u8, output, at));
        if (request.Safety is { } safety) at = Write(safety, output, at);
        if (request.Ttl is { } ttl) at = Number(ttl, output, Copy(",\"ttl\":"u8, output, at));
        if (request.IncludeCost is { } cost) at = Copy(cost ? ",\"includeCost\":true"u8 : ",\"includeCost\":false"u8, output, at);
        if (request.NumberResults is { } results) at = Number(results, output, Copy(",\"numberResults\":"u8, output, at));
        if (request.Inputs is { } inputs) at = Write(inputs, output, at);
        at = Text(request.PositivePrompt, output, Copy(",\"model\":\"klingai:kling-video@2.6-standard\",\"positivePrompt\":"u8, output, at));
        if (request.NegativePrompt is { } negative) at = Text(negative, output, Copy(",\"negativePrompt\":"u8, output, at));
        if (request.Width is { } width) at = Number(width, output, Copy(",\"width\":"u8, output, at));
        if (request.Height is { } height) at = Number(height, output, Copy(",\"height\":"u8, output, at));
        if (request.Duration is { } duration) at = Number(duration, output, Copy(",\"duration\":"u8, output, at));
        if (request.CfgScale is { } scale) at = Number(scale, output, Copy(",\"CFGScale\":"u8, output, at));
        if (request.ProviderSettings is { } provider) at = Write(provider, output, at);
        return Copy("}"u8, output, at);
    }

    private static int Write(Safety safety, byte[] output, int at)
    {
        at = Copy(",\"safety\":{"u8, output, at);
        var first = 1;
        if (safety.CheckContent is { } check)
        {
            at = Copy((check ? ",\"checkContent\":true"u8 : ",\"checkContent\":false"u8)[first..], output, at);
            first = 0;
        }

        if (safety.Mode is { } mode)
        {
            var text = mode switch
            {
                SafetyMode.None => ",\"mode\":\"none\""u8,
                SafetyMode.Fast => ",\"mode\":\"fast\""u8,
                _ => ",\"mode\":\"full\""u8,
            };
            at = Copy(text[first..], output, at);
        }

        return Copy("}"u8, output, at);
    }

    private static int Write(MediaInputs inputs, byte[] output, int at)
    {
        at = Copy(",\"inputs\":{"u8, output, at);
        var first = 1;
        if (inputs.FrameImages is { } frames)
        {
            at = Copy(",\"frameImages\":["u8[first..], output, at);
            first = 0;
            for (var i = 0; i < frames.Length; i++)
            {
                if (i > 0) output[at++] = (byte)',';
                at = Write(frames[i], output, at);
            }

            at = Copy("]"u8, output, at);
        }

        if (inputs.ReferenceVideos is { } videos)
        {
            at = Copy(",\"referenceVideos\":["u8[first..], output, at);
            for (var i = 0; i < videos.Length; i++)
            {
                if (i > 0) output[at++] = (byte)',';
                at = Text(videos[i], output, at);
            }

            at = Copy("]"u8, output, at);
        }

        return Copy("}"u8, output, at);
    }

    private static int Write(FrameInput frame, byte[] output, int at)
    {
        if (!frame.IsPinned) return Text(frame.Image, output, at);
        at = Text(frame.Image, output, Copy("{\"image\":"u8, output, at));
        if (frame.Frame is { } pin)
        {
            var text = pin switch
            {
                Frame.First => ",\"frame\":\"first\""u8,
                Frame.Last => ",\"frame\":\"last\""u8,
                Frame.FirstIndex => ",\"frame\":0"u8,
                _ => ",\"frame\":-1"u8,
            };
            at = Copy(text, output, at);
        }

        return Copy("}"u8, output, at);
    }

    private static int Write(Provider provider, byte[] output, int at)
    {
        at = Copy(",\"providerSettings\":{"u8, output, at);
        if (provider.Klingai is not { } klingai) return Copy("}"u8, output, at);
        at = Copy("\"klingai\":{"u8, output, at);
        var first = 1;
        if (klingai.CharacterOrientation is { } orientation)
        {
            at = Copy(
                (orientation is CharacterOrientation.Image ? ",\"characterOrientation\":\"image\""u8 : ",\"characterOrientation\":\"video\""u8)[first..],
                output,
                at);
            first = 0;
        }

        if (klingai.KeepOriginalSound is { } keep)
        {
            at = Copy((keep ? ",\"keepOriginalSound\":true"u8 : ",\"keepOriginalSound\":false"u8)[first..], output, at);
            first = 0;
        }

        if (klingai.Sound is { } sound) at = Copy((sound ? ",\"sound\":true"u8 : ",\"sound\":false"u8)[first..], output, at);
        return Copy("}}"u8, output, at);
    }
}
