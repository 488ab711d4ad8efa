namespace JsonContracts.Runware;

public sealed partial record RealEsrgan : IRunwareRequest<ImageResult>
{
    string IRunwareRequest<ImageResult>.TaskType => TaskType;
}
