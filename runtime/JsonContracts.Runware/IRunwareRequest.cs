using System;

namespace JsonContracts.Runware;

/// <summary>
/// One task that Runware runs and answers later. The contract of each model implements it, so that the client runs any of
/// them and knows what comes back.
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
    int? NumberResults { get; }

    /// <summary>Checks every rule of the contract. The client sends nothing that breaks one.</summary>
    /// <returns>What is wrong; empty when the request is valid.</returns>
    ContractViolations Validate();

    /// <summary>Writes the task as one JSON object.</summary>
    /// <returns>Its text as UTF-8.</returns>
    byte[] ToJsonUtf8();
}
