namespace JsonContracts.Runware;

public sealed partial record Kling16Pro : IRunwareRequest<VideoInferenceResult>
{
    string IRunwareRequest<VideoInferenceResult>.TaskType => TaskType;
}
