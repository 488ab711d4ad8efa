namespace JsonContracts.Runware;

public sealed partial record KlingVideo26Pro : IRunwareRequest<VideoInferenceResult>
{
    string IRunwareRequest<VideoInferenceResult>.TaskType => TaskType;
}
