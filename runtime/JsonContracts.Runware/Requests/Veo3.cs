namespace JsonContracts.Runware;

public sealed partial record Veo3 : IRunwareRequest<VideoInferenceResult>
{
    string IRunwareRequest<VideoInferenceResult>.TaskType => TaskType;
}
