using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace JsonContracts.Cli;

/// <summary>A contract as a source has it.</summary>
/// <param name="Name">The name of its file, without the extension.</param>
/// <param name="Schema">The schema.</param>
/// <param name="IsReceived">Whether it describes what a service answers.</param>
/// <param name="Questions">What the source leaves open.</param>
internal sealed record ReadContract(string Name, JsonObject Schema, bool IsReceived, IReadOnlyList<Question> Questions);
