namespace JsonContracts.Runware;

public sealed partial record MinimaxHailuo23 : IRunwareRequest<VideoInferenceResult>
{
    string IRunwareRequest<VideoInferenceResult>.TaskType => TaskType;
}
