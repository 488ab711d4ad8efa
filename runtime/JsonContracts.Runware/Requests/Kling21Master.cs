namespace JsonContracts.Runware;

public sealed partial record Kling21Master : IRunwareRequest<VideoInferenceResult>
{
    string IRunwareRequest<VideoInferenceResult>.TaskType => TaskType;
}
