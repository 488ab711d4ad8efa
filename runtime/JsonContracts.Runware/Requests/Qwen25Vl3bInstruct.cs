namespace JsonContracts.Runware;

public sealed partial record Qwen25Vl3bInstruct : IRunwareRequest<TextResult>
{
    string IRunwareRequest<TextResult>.TaskType => TaskType;
}
