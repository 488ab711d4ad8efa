namespace JsonContracts.Runware;

public sealed partial record Flux1Dev : IRunwareRequest<ImageResult>
{
    string IRunwareRequest<ImageResult>.TaskType => TaskType;
}
