namespace JsonContracts.Runware;

public sealed partial record AccountManagement : IRunwareRequest<AccountManagementResult>
{
    string IRunwareRequest<AccountManagementResult>.TaskType => TaskType;

    bool IRunwareRequest<AccountManagementResult>.IsImmediate => true;
}
