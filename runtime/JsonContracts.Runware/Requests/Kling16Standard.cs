namespace JsonContracts.Runware;

public sealed partial record Kling16Standard : IRunwareRequest<VideoInferenceResult>
{
    string IRunwareRequest<VideoInferenceResult>.TaskType => TaskType;
}
