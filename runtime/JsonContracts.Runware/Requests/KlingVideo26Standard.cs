namespace JsonContracts.Runware;

public sealed partial record KlingVideo26Standard : IRunwareRequest<VideoInferenceResult>
{
    string IRunwareRequest<VideoInferenceResult>.TaskType => TaskType;
}
