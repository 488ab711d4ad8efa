namespace JsonContracts.Runware;

public sealed partial record RemoveBackground : IRunwareRequest<MediaResult>
{
    string IRunwareRequest<MediaResult>.TaskType => TaskType;
}
