namespace JsonContracts.Generator.Pipeline;

/// <summary>The names of the incremental steps, as the driver's run reports show them.</summary>
internal static class Steps
{
    /// <summary>The contract files of the project with their metadata.</summary>
    public const string Inputs = "JsonContracts.Inputs";

    /// <summary>The formats that the project decides itself.</summary>
    public const string Formats = "JsonContracts.Formats";

    /// <summary>Each text read into rules with positions.</summary>
    public const string Documents = "JsonContracts.Documents";

    /// <summary>Each contract with those that it refers to.</summary>
    public const string Linked = "JsonContracts.Linked";

    /// <summary>Each contract checked, with the shapes of its types.</summary>
    public const string Shaped = "JsonContracts.Shaped";

    /// <summary>The types of each contract with their names.</summary>
    public const string Requests = "JsonContracts.Requests";

    /// <summary>The contracts of each namespace.</summary>
    public const string Namespaces = "JsonContracts.Namespaces";

    /// <summary>The types of each namespace that are one, or called alike.</summary>
    public const string Names = "JsonContracts.Names";

    /// <summary>Each contract with the names of its types.</summary>
    public const string Named = "JsonContracts.Named";

    /// <summary>The types that each contract writes.</summary>
    public const string Contracts = "JsonContracts.Contracts";

    /// <summary>The records for which the code of the project has a constructor.</summary>
    public const string Constructors = "JsonContracts.Constructors";

    /// <summary>How generated unions are marked for the C# of the project.</summary>
    public const string Unions = "JsonContracts.Unions";

    /// <summary>Each record, enum, union and wrapper to write.</summary>
    public const string Types = "JsonContracts.Types";

    /// <summary>What each contract adds to the serializer context of its namespace.</summary>
    public const string ContextParts = "JsonContracts.ContextParts";

    /// <summary>Each serializer context to write.</summary>
    public const string Contexts = "JsonContracts.Contexts";

    /// <summary>Each fault to report.</summary>
    public const string Faults = "JsonContracts.Faults";

    /// <summary>Each contract compared with its baseline.</summary>
    public const string Baselines = "JsonContracts.Baselines";
}
