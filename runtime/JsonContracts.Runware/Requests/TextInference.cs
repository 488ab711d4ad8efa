namespace JsonContracts.Runware;

public sealed partial record TextInference : IRunwareRequest<TextInferenceResult>
{
    string IRunwareRequest<TextInferenceResult>.TaskType => TaskType;
}
