using System;

namespace JsonContracts.Schema.Reading;

/// <summary>
/// The file that says of a schema what its author did not: an object from JSON Pointers of the schema to the <c>x-contract</c> members that
/// the schemas there get.
/// </summary>
/// <param name="Path">The path to report faults under. Nothing is read from it.</param>
/// <param name="Text">The whole text of the file.</param>
public sealed record OverlayFile(string Path, string Text)
{
    private const string Ending = ".overlay.json";

    /// <summary>Where the overlay of a schema is as a rule: <c>order.overlay.json</c> beside <c>order.schema.json</c> or <c>order.json</c>.</summary>
    /// <param name="schema">The path of the schema.</param>
    public static string PathBeside(string schema) => Without(Without(schema, ".json"), ".schema") + Ending;

    private static string Without(string path, string ending) =>
        path.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? path.Substring(0, path.Length - ending.Length) : path;
}
