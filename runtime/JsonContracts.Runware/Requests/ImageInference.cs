namespace JsonContracts.Runware;

public sealed partial record ImageInference : IRunwareRequest<ImageResult>
{
    string IRunwareRequest<ImageResult>.TaskType => TaskType;
}
