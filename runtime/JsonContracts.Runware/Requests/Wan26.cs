namespace JsonContracts.Runware;

public sealed partial record Wan26 : IRunwareRequest<VideoInferenceResult>
{
    string IRunwareRequest<VideoInferenceResult>.TaskType => TaskType;
}
