namespace JsonContracts.Runware;

public sealed partial record ModelManagement : IRunwareRequest<ModelManagementResult>
{
    string IRunwareRequest<ModelManagementResult>.TaskType => TaskType;

    bool IRunwareRequest<ModelManagementResult>.IsImmediate => Operation is ModelOperation.Delete;
}
