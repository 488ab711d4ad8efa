using System;
using System.Collections.Frozen;
using System.Net;

namespace JsonContracts.Runware;

/// <summary>
/// Folds the open list of error codes into the twelve categories. The rules overlap, so their order matters: a provider's
/// time-out is a time-out, a provider's missing credit is a matter of quota.
/// </summary>
internal static class ErrorCatalogue
{
    private static readonly FrozenSet<string> Connection = Set(
        "connectionFailed", "notConnected", "notOpen", "reconnectionFailed", "disconnected");

    private static readonly FrozenSet<string> Safety = Set(
        "contentPolicyViolation", "providerContentPolicyViolation", "sensitiveContentDetected", "unsafeContentDetected",
        "nsfwContentDetected", "promptBlocked", "imageBlocked", "moderationFailed", "safety");

    private static readonly FrozenSet<string> Auth = Set(
        "unauthorized", "forbidden", "permissionDenied", "insufficientPermissions", "authenticationFailed", "authFailed",
        "authTimeout", "invalidAuthentication", "invalidCredentials", "missingAuthentication", "tokenExpired", "tokenInvalid",
        "tokenMissing", "tokenRevoked", "accountSuspended", "accountDisabled", "organizationSuspended", "organizationDisabled",
        "workspaceSuspended", "workspaceDisabled");

    private static readonly FrozenSet<string> NotFound = Set("taskCancelled", "taskFailedOrNotFound", "unknownModel");

    private static readonly FrozenSet<string> ServerError = Set(
        "internalServerError", "serviceUnavailable", "serverUnavailable", "standardError", "unknownError", "undefinedError",
        "defaultError", "unrecognizedResponse", "errorRetrievingAccountManagement", "serverError");

    private static readonly FrozenSet<string> Provider = Set(
        "inferenceError", "processingFailed", "taskFailed", "downloadFailed", "uploadFailed", "noAvailableServer",
        "modelUnavailable", "modelDisabled", "modelNotReady", "mediaStorageFileCouldNotBeMoved");

    private static readonly FrozenSet<string> Validation = Set(
        "unknownParameter", "incompatibleParameters", "mismatchProviderSettingsProvider", "unknownProviderSettingsProvider",
        "transparentModelMismatch", "modelOwnershipValidationError", "modelAlreadyExists", "validationFailed", "validation");

    /// <summary>The category of a code, or of the HTTP status when the code says nothing.</summary>
    public static RunwareErrorCategory Categorize(string code, HttpStatusCode? status)
    {
        var category = Categorize(code);
        return category == RunwareErrorCategory.Unknown && status is { } known ? Categorize(known) : category;
    }

    public static RunwareErrorCategory Categorize(HttpStatusCode status) => (int)status switch
    {
        401 or 403 => RunwareErrorCategory.Auth,
        402 => RunwareErrorCategory.Quota,
        404 or 410 => RunwareErrorCategory.NotFound,
        408 or 504 => RunwareErrorCategory.Timeout,
        429 => RunwareErrorCategory.RateLimit,
        >= 500 => RunwareErrorCategory.ServerError,
        >= 400 => RunwareErrorCategory.Validation,
        _ => RunwareErrorCategory.Unknown,
    };

    public static bool IsRetryable(RunwareErrorCategory category) => category
        is RunwareErrorCategory.Connection
        or RunwareErrorCategory.RateLimit
        or RunwareErrorCategory.Timeout
        or RunwareErrorCategory.ServerError
        or RunwareErrorCategory.Provider;

    public static bool IsTransient(HttpStatusCode status) => (int)status is 408 or 429 or >= 500;

    private static RunwareErrorCategory Categorize(string code)
    {
        if (code == "aborted") return RunwareErrorCategory.Aborted;
        if (Connection.Contains(code)) return RunwareErrorCategory.Connection;
        if (IsQuota(code)) return RunwareErrorCategory.Quota;
        if (Has(code, "RateLimit") || code is "rateLimitExceeded" or "tooManyRequests") return RunwareErrorCategory.RateLimit;
        if (Safety.Contains(code)) return RunwareErrorCategory.Safety;
        if (Has(code, "ApiKey") || Auth.Contains(code)) return RunwareErrorCategory.Auth;
        if (code.Contains("timeout", StringComparison.OrdinalIgnoreCase)) return RunwareErrorCategory.Timeout;
        if (Ends(code, "NotFound") || Ends(code, "Expired") || NotFound.Contains(code)) return RunwareErrorCategory.NotFound;
        if (ServerError.Contains(code)) return RunwareErrorCategory.ServerError;
        if (Starts(code, "provider") || Provider.Contains(code)) return RunwareErrorCategory.Provider;
        return IsValidation(code) ? RunwareErrorCategory.Validation : RunwareErrorCategory.Unknown;
    }

    private static bool IsQuota(string code) =>
        Has(code, "Credits") || Has(code, "Quota") || Has(code, "Balance") || code == "paymentRequired";

    private static bool IsValidation(string code) =>
        Starts(code, "invalid") || Starts(code, "missing") || Starts(code, "conflict") || Starts(code, "duplicate")
        || Starts(code, "unsupported") || Starts(code, "value") || Starts(code, "array") || Starts(code, "max")
        || Validation.Contains(code);

    private static bool Has(string code, string part) => code.Contains(part, StringComparison.Ordinal);

    private static bool Starts(string code, string part) => code.StartsWith(part, StringComparison.Ordinal);

    private static bool Ends(string code, string part) => code.EndsWith(part, StringComparison.Ordinal);

    private static FrozenSet<string> Set(params string[] codes) => codes.ToFrozenSet(StringComparer.Ordinal);
}
