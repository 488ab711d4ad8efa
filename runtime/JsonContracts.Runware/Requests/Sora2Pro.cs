namespace JsonContracts.Runware;

public sealed partial record Sora2Pro : IRunwareRequest<VideoInferenceResult>
{
    string IRunwareRequest<VideoInferenceResult>.TaskType => TaskType;
}
