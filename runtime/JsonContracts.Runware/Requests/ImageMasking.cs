namespace JsonContracts.Runware;

public sealed partial record ImageMasking : IRunwareRequest<MaskResult>
{
    string IRunwareRequest<MaskResult>.TaskType => TaskType;
}
