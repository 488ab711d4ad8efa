namespace JsonContracts.Runware;

public sealed partial record Ltx2Pro : IRunwareRequest<VideoInferenceResult>
{
    string IRunwareRequest<VideoInferenceResult>.TaskType => TaskType;
}
