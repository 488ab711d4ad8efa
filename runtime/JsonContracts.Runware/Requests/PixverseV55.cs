namespace JsonContracts.Runware;

public sealed partial record PixverseV55 : IRunwareRequest<VideoInferenceResult>
{
    string IRunwareRequest<VideoInferenceResult>.TaskType => TaskType;
}
