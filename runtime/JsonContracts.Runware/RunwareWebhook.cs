using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace JsonContracts.Runware;

/// <summary>What one call of a webhook brought: usually one result or one error.</summary>
/// <typeparam name="TResult">The contract of a result.</typeparam>
/// <param name="Results">The finished results.</param>
/// <param name="Errors">What failed. Whatever breaks the contract of a result is here, too.</param>
public sealed record RunwareWebhook<TResult>(IReadOnlyList<TResult> Results, IReadOnlyList<RunwareError> Errors)
    where TResult : class, IJsonContract<TResult>;

/// <summary>Reads what webhooks bring.</summary>
public static class RunwareWebhook
{
    /// <summary>Reads the body of a call: a result alone, or results and errors in an envelope.</summary>
    /// <typeparam name="TResult">The contract of a result.</typeparam>
    /// <param name="utf8Json">The body.</param>
    /// <param name="webhook">What it says.</param>
    /// <returns>False when it is no JSON, or says nothing of a result or an error.</returns>
    public static bool TryParse<TResult>(byte[] utf8Json, [NotNullWhen(true)] out RunwareWebhook<TResult>? webhook)
        where TResult : class, IJsonContract<TResult>
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        using var envelope = Envelope.Parse(utf8Json, HttpStatusCode.OK, default);
        var (results, errors) = (new List<TResult>(), new List<RunwareError>(envelope.Errors));
        foreach (var item in envelope.Data)
        {
            var task = new TaskIdentity(item.GuidOf("taskUUID") ?? default, item.TextOf("taskType"));
            var generation = Generation.Read(item, 0, HttpStatusCode.OK, task);
            if (generation.Error is { } error) errors.Add(error);
            else if (generation.State is GenerationState.None or GenerationState.Running) continue;
            else if (JsonContract.TryParse<TResult>(item.RawUtf8(), out var result, out var violations)) results.Add(result);
            else errors.Add(Failures.Misfit(item, violations, task));
        }

        webhook = results.Count + errors.Count > 0 ? new(results, errors) : null;
        return webhook is not null;
    }
}
