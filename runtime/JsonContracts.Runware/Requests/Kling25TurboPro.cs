namespace JsonContracts.Runware;

public sealed partial record Kling25TurboPro : IRunwareRequest<VideoInferenceResult>
{
    string IRunwareRequest<VideoInferenceResult>.TaskType => TaskType;
}
