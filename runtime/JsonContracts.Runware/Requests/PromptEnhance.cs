namespace JsonContracts.Runware;

public sealed partial record PromptEnhance : IRunwareRequest<TextResult>
{
    string IRunwareRequest<TextResult>.TaskType => TaskType;

    int? IRunwareRequest<TextResult>.NumberResults => PromptVersions;
}
