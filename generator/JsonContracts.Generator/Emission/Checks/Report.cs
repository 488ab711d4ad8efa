namespace JsonContracts.Generator.Emission.Checks;

/// <summary>What is told of a broken rule: a call on the sink.</summary>
/// <param name="Method">The method of the sink.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="IsOfValue">Whether it is about the value that is being checked, so that a place before the arguments makes it one about a member or item.</param>
internal sealed record Report(string Method, string Arguments, bool IsOfValue = false)
{
    /// <summary>The call where the check stands.</summary>
    public string Here => On("sink", Arguments);

    /// <summary>The call for a value at a member or item of where the check stands.</summary>
    public string At(string place) => IsOfValue ? On("sink", $"{place}, {Arguments}") : $"sink.Back({On($"sink.At({place})", Arguments)})";

    private string On(string sink, string arguments) => $"{sink}.{Method}({arguments})";
}
