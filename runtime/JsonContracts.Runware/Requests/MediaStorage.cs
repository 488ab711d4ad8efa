namespace JsonContracts.Runware;

public sealed partial record MediaStorage : IRunwareRequest<MediaStorageResult>
{
    string IRunwareRequest<MediaStorageResult>.TaskType => TaskType;

    bool IRunwareRequest<MediaStorageResult>.IsImmediate => true;
}
