namespace JsonContracts.Schema.Text;

/// <summary>A fault at a stretch of characters, before lines are known.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Start">The offset of the first character.</param>
/// <param name="End">The offset behind the last one.</param>
/// <param name="Detail">The reason, the repeated name or the number.</param>
internal sealed record TextFault(JsonFaultKind Kind, int Start, int End, string Detail);
