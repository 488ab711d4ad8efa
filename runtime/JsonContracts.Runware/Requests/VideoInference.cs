namespace JsonContracts.Runware;

public sealed partial record VideoInference : IRunwareRequest<VideoInferenceResult>
{
    string IRunwareRequest<VideoInferenceResult>.TaskType => TaskType;
}
