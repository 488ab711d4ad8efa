namespace JsonContracts.Runware;

public sealed partial record ControlNetPreprocess : IRunwareRequest<GuideImageResult>
{
    string IRunwareRequest<GuideImageResult>.TaskType => TaskType;
}
