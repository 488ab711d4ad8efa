namespace JsonContracts.Runware;

public sealed partial record Upscale : IRunwareRequest<MediaResult>
{
    string IRunwareRequest<MediaResult>.TaskType => TaskType;
}
