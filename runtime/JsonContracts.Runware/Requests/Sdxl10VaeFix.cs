namespace JsonContracts.Runware;

public sealed partial record Sdxl10VaeFix : IRunwareRequest<ImageResult>
{
    string IRunwareRequest<ImageResult>.TaskType => TaskType;
}
