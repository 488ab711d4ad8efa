namespace JsonContracts.Schema.Rules;

/// <summary>A question about values that one rule answers, or several together, such as the range of a number.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="IsAskedOnce">Whether all answers of a schema belong together; conditions and choices stand side by side without being about the same.</param>
internal sealed record Aspect(string Name, bool IsAskedOnce = true)
{
    /// <summary>Which values there are, each listed.</summary>
    public static Aspect Values { get; } = new("values");
}
