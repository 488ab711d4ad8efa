namespace JsonContracts.Runware;

public sealed partial record BirefnetV1Base : IRunwareRequest<ImageResult>
{
    string IRunwareRequest<ImageResult>.TaskType => TaskType;
}
