namespace JsonContracts.Runware;

public sealed partial record ThreeDInference : IRunwareRequest<ThreeDResult>
{
    string IRunwareRequest<ThreeDResult>.TaskType => TaskType;
}
