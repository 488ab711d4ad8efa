using System;

namespace JsonContracts.Cli;

/// <summary>The task that a command waits for.</summary>
internal sealed record VideoTask(Guid Uuid, int NumberResults);
