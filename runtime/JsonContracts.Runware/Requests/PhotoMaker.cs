namespace JsonContracts.Runware;

public sealed partial record PhotoMaker : IRunwareRequest<PhotoMakerResult>
{
    string IRunwareRequest<PhotoMakerResult>.TaskType => TaskType;
}
