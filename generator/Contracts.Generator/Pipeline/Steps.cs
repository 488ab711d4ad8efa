namespace Contracts.Generator.Pipeline;

/// <summary>The names of the incremental steps, as the driver's run reports show them.</summary>
internal static class Steps
{
    /// <summary>The contract files of the project with their metadata.</summary>
    public const string Inputs = "Contracts.Inputs";

    /// <summary>Each text read into rules with positions.</summary>
    public const string Documents = "Contracts.Documents";

    /// <summary>All contracts linked, named and turned into the types of the project.</summary>
    public const string Project = "Contracts.Project";

    /// <summary>The records for which the code of the project has a constructor.</summary>
    public const string Constructors = "Contracts.Constructors";

    /// <summary>Each record, enum, union and wrapper to write.</summary>
    public const string Types = "Contracts.Types";

    /// <summary>Each serializer context to write.</summary>
    public const string Contexts = "Contracts.Contexts";

    /// <summary>Each fault to report.</summary>
    public const string Faults = "Contracts.Faults";

    /// <summary>Each contract compared with its baseline.</summary>
    public const string Baselines = "Contracts.Baselines";
}
