namespace JsonContracts.Runware;

public sealed partial record GetTaskDetails : IRunwareRequest<GetTaskDetailsResult>
{
    string IRunwareRequest<GetTaskDetailsResult>.TaskType => TaskType;

    bool IRunwareRequest<GetTaskDetailsResult>.IsImmediate => true;
}
