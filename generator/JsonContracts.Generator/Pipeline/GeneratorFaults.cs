using System.Collections.Generic;
using JsonContracts.Schema.Faults;

namespace JsonContracts.Generator.Pipeline;

/// <summary>The faults that only show when C# is made of a schema. They continue the table of <see cref="FaultRules"/>.</summary>
internal static class GeneratorFaults
{
    /// <summary>Two different types of a namespace would have the same name.</summary>
    public static FaultRule NameClash { get; } = new(
        "CON0101", "Two types want one name", "Two different types of the namespace are called `{0}`; give one of them a name by `x-contract`, in the schema or an overlay, or its contract another `Namespace`", FaultSeverity.Error);

    /// <summary>The compiler could not read the file.</summary>
    public static FaultRule UnreadableFile { get; } = new(
        "CON0102", "The file cannot be read", "The contract file cannot be read", FaultSeverity.Error);

    /// <summary>The project states something that has no meaning.</summary>
    public static FaultRule WrongMetadata { get; } = new(
        "CON0103", "The metadata of the contract is wrong", "`{0}` of a JsonContract must be {1}, but this is `{2}`", FaultSeverity.Error);

    /// <summary>The contract differs from its baseline in a way that those who use it notice.</summary>
    public static FaultRule BreakingChange { get; } = new(
        "CON0104", "The contract breaks what uses its baseline", "`{0}` changed since the baseline: {1}", FaultSeverity.Warning);

    /// <summary>There is no revision to compare with.</summary>
    public static FaultRule UnreadableBaseline { get; } = new(
        "CON0105", "The baseline cannot be read", "The baseline `{0}` {1}", FaultSeverity.Error);

    /// <summary>A type is not called as its words say, because another type is.</summary>
    public static FaultRule LongerName { get; } = new(
        "CON0106", "The type got another name", "`{0}` is the name of another type of the contract, or of one that every program sees, so this one is called `{1}`; `x-contract` in the schema or an overlay gives it a name", FaultSeverity.Info);

    /// <summary>C# cannot have a type and a namespace of one name.</summary>
    public static FaultRule NamespaceClash { get; } = new(
        "CON0107", "A type is called like a namespace", "The type `{0}` would be called like a namespace of other contracts; give it another name (`x-contract` in the schema or an overlay, or `TypeName`), or them another namespace", FaultSeverity.Error);

    /// <summary>The generator itself failed, at one contract.</summary>
    public static FaultRule NotGenerated { get; } = new(
        "CON0108", "The contract could not be generated", "`{0}` could not be generated: {1}; this is a defect of JsonContracts, please report it with the schema", FaultSeverity.Error);

    /// <summary>A method is marked to decide a format that it cannot decide.</summary>
    public static FaultRule WrongFormatMethod { get; } = new(
        "CON0109", "The method cannot decide the format", "The format `{0}` cannot be decided by this method: {1}", FaultSeverity.Error);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultRule> All { get; } = [NameClash, UnreadableFile, WrongMetadata, BreakingChange, UnreadableBaseline, LongerName, NamespaceClash, NotGenerated, WrongFormatMethod];
}
