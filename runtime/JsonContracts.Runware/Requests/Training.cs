namespace JsonContracts.Runware;

public sealed partial record Training : IRunwareRequest<TrainingResult>
{
    string IRunwareRequest<TrainingResult>.TaskType => TaskType;
}
