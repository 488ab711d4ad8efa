namespace JsonContracts.Schema.Writing;

/// <summary>A type that carries its schema.</summary>
/// <param name="FullName">Its name with its namespace, by which schemas of other types refer to it.</param>
/// <param name="IsElsewhere">Whether it was made from another schema file, which says the same.</param>
public sealed record CarryingType(string FullName, bool IsElsewhere);
