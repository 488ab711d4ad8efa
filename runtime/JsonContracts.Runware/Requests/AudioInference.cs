namespace JsonContracts.Runware;

public sealed partial record AudioInference : IRunwareRequest<AudioResult>
{
    string IRunwareRequest<AudioResult>.TaskType => TaskType;
}
