namespace JsonContracts.Runware;

public sealed partial record ModelSearch : IRunwareRequest<ModelSearchResult>
{
    string IRunwareRequest<ModelSearchResult>.TaskType => TaskType;

    bool IRunwareRequest<ModelSearchResult>.IsImmediate => true;
}
