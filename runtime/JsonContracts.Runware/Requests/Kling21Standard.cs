namespace JsonContracts.Runware;

public sealed partial record Kling21Standard : IRunwareRequest<VideoInferenceResult>
{
    string IRunwareRequest<VideoInferenceResult>.TaskType => TaskType;
}
