namespace JsonContracts.Runware;

public sealed partial record Seedance10Pro : IRunwareRequest<VideoInferenceResult>
{
    string IRunwareRequest<VideoInferenceResult>.TaskType => TaskType;
}
