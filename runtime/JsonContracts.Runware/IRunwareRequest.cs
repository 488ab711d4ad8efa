using System;

namespace JsonContracts.Runware;

/// <summary>
/// One task for Runware, answered at once or later. The contract of each model and utility implements it, so that the client runs any
/// of them and knows what comes back.
/// </summary>
/// <typeparam name="TResult">The contract of one finished result.</typeparam>
public interface IRunwareRequest<TResult>
    where TResult : class, IJsonContract<TResult>
{
    /// <summary>The operation, as on the wire: <c>videoInference</c> for example.</summary>
    string TaskType { get; }

    /// <summary>The name of the task, picked by the caller. Each run needs its own; it is also what a run is resumed by.</summary>
    Guid TaskUuid { get; }

    /// <summary>How many results the task produces; one when it is <see langword="null"/>.</summary>
    int? NumberResults => null;

    /// <summary>True for a utility: its answer comes at once, and there is nothing to poll for.</summary>
    bool IsImmediate => false;

    /// <summary>Checks every rule of the contract. The client sends nothing that breaks one.</summary>
    /// <returns>What is wrong; empty when the request is valid.</returns>
    ContractViolations Validate();

    /// <summary>Writes the task as one JSON object.</summary>
    /// <returns>Its text as UTF-8.</returns>
    byte[] ToJsonUtf8();
}
