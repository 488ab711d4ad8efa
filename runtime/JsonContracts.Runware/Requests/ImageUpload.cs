namespace JsonContracts.Runware;

public sealed partial record ImageUpload : IRunwareRequest<ImageUploadResult>
{
    string IRunwareRequest<ImageUploadResult>.TaskType => TaskType;

    bool IRunwareRequest<ImageUploadResult>.IsImmediate => true;
}
