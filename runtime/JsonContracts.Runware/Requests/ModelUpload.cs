namespace JsonContracts.Runware;

public sealed partial record ModelUpload : IRunwareRequest<ModelUploadResult>
{
    string IRunwareRequest<ModelUploadResult>.TaskType => TaskType;
}
