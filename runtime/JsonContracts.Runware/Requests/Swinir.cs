namespace JsonContracts.Runware;

public sealed partial record Swinir : IRunwareRequest<ImageResult>
{
    string IRunwareRequest<ImageResult>.TaskType => TaskType;
}
