using System;

namespace JsonContracts.Runware;

/// <summary>The task that a call is about.</summary>
/// <param name="Uuid">Its name.</param>
/// <param name="Type">Its operation, when known.</param>
/// <param name="IsImmediate">Whether its answer comes at once, so that nothing can be polled for.</param>
/// <param name="Expected">How many results it has.</param>
internal readonly record struct TaskIdentity(Guid Uuid, string? Type, bool IsImmediate = false, int Expected = 1);
