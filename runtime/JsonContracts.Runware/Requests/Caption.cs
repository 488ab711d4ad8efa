namespace JsonContracts.Runware;

public sealed partial record Caption : IRunwareRequest<CaptionResult>
{
    string IRunwareRequest<CaptionResult>.TaskType => TaskType;
}
