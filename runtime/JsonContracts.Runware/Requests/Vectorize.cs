namespace JsonContracts.Runware;

public sealed partial record Vectorize : IRunwareRequest<ImageResult>
{
    string IRunwareRequest<ImageResult>.TaskType => TaskType;
}
