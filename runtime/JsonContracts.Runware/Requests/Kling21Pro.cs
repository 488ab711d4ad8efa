namespace JsonContracts.Runware;

public sealed partial record Kling21Pro : IRunwareRequest<VideoInferenceResult>
{
    string IRunwareRequest<VideoInferenceResult>.TaskType => TaskType;
}
