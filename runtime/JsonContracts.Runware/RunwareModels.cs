using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace JsonContracts.Runware;

/// <summary>The contracts of the models by their AIR identifiers, for requests whose model is only known when the program runs.</summary>
public static class RunwareModels
{
    private delegate bool Check(ReadOnlySpan<byte> utf8Json, out ContractViolations violations);

    private static readonly FrozenDictionary<string, (Check Json, Check Typed)> Models = new Dictionary<string, (Check, Check)>
    {
        [BirefnetV1Base.Model] = Of<BirefnetV1Base>(),
        [Flux1Dev.Model] = Of<Flux1Dev>(),
        [Kling16Pro.Model] = Of<Kling16Pro>(),
        [Kling16Standard.Model] = Of<Kling16Standard>(),
        [Kling21Master.Model] = Of<Kling21Master>(),
        [Kling21Pro.Model] = Of<Kling21Pro>(),
        [Kling21Standard.Model] = Of<Kling21Standard>(),
        [Kling25TurboPro.Model] = Of<Kling25TurboPro>(),
        [KlingVideo26Pro.Model] = Of<KlingVideo26Pro>(),
        [KlingVideo26Standard.Model] = Of<KlingVideo26Standard>(),
        [Ltx2Pro.Model] = Of<Ltx2Pro>(),
        [MinimaxHailuo23.Model] = Of<MinimaxHailuo23>(),
        [PixverseV55.Model] = Of<PixverseV55>(),
        [Qwen25Vl3bInstruct.Model] = Of<Qwen25Vl3bInstruct>(),
        [RealEsrgan.Model] = Of<RealEsrgan>(),
        [Sdxl10VaeFix.Model] = Of<Sdxl10VaeFix>(),
        [Seedance10Pro.Model] = Of<Seedance10Pro>(),
        [Sora2Pro.Model] = Of<Sora2Pro>(),
        [Swinir.Model] = Of<Swinir>(),
        [Veo3.Model] = Of<Veo3>(),
        [Wan26.Model] = Of<Wan26>(),
    }.ToFrozenDictionary();

    /// <summary>The AIR identifiers of the models that have a contract here.</summary>
    public static IReadOnlyCollection<string> Identifiers => Models.Keys;

    /// <summary>Checks a request against the whole schema of its model, over JSON alone.</summary>
    /// <param name="model">The AIR identifier.</param>
    /// <param name="utf8Json">The task.</param>
    /// <param name="violations">What is wrong; empty when it is valid.</param>
    /// <returns>Whether the task is valid; null when the model has no contract here.</returns>
    public static bool? IsValidJson(string model, ReadOnlySpan<byte> utf8Json, out ContractViolations violations)
    {
        violations = default;
        return Models.TryGetValue(model, out var checks) ? checks.Json(utf8Json, out violations) : null;
    }

    /// <summary>Reads a request into the type of its model, which also finds values that are valid but that the type cannot hold.</summary>
    /// <param name="model">The AIR identifier.</param>
    /// <param name="utf8Json">The task.</param>
    /// <param name="violations">What is wrong; empty when it can be read.</param>
    /// <returns>Whether the task can be read; null when the model has no contract here.</returns>
    public static bool? CanParseJson(string model, ReadOnlySpan<byte> utf8Json, out ContractViolations violations)
    {
        violations = default;
        return Models.TryGetValue(model, out var checks) ? checks.Typed(utf8Json, out violations) : null;
    }

    private static (Check Json, Check Typed) Of<T>()
        where T : class, IJsonContract<T> =>
        (JsonContract.IsValidJson<T>, (ReadOnlySpan<byte> utf8Json, out ContractViolations violations) => JsonContract.TryParse<T>(utf8Json, out _, out violations));
}
