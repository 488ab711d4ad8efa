using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Tests;

public class ErrorTests
{
    [Theory]
    [InlineData(RunwareErrorCategory.Aborted, false, "aborted")]
    [InlineData(RunwareErrorCategory.Connection, true, "connectionFailed notConnected notOpen reconnectionFailed disconnected")]
    [InlineData(RunwareErrorCategory.Quota, false, "insufficientCredits providerInsufficientCredits thirdPartyInsufficientCredits paymentRequired monthlyQuotaReached lowBalance")]
    [InlineData(RunwareErrorCategory.RateLimit, true, "rateLimitExceeded inferenceRateLimitExceeded providerRateLimitExceeded inferenceRateLimitRequestTooLarge tooManyRequests")]
    [InlineData(RunwareErrorCategory.Safety, false, "contentPolicyViolation providerContentPolicyViolation sensitiveContentDetected unsafeContentDetected nsfwContentDetected promptBlocked imageBlocked moderationFailed safety")]
    [InlineData(RunwareErrorCategory.Auth, false, "invalidApiKey missingApiKey unauthorized forbidden permissionDenied insufficientPermissions authenticationFailed authFailed authTimeout invalidAuthentication invalidCredentials missingAuthentication")]
    [InlineData(RunwareErrorCategory.Auth, false, "tokenExpired tokenInvalid tokenMissing tokenRevoked accountSuspended accountDisabled organizationSuspended organizationDisabled workspaceSuspended workspaceDisabled")]
    [InlineData(RunwareErrorCategory.Timeout, true, "timeout providerTimeout providerGatewayTimeout webhookTimeout timeoutProvider timeoutInference TIMEOUT")]
    [InlineData(RunwareErrorCategory.NotFound, false, "modelNotFound taskNotFound mediaNotFound taskExpired mediaExpired taskCancelled taskFailedOrNotFound unknownModel")]
    [InlineData(RunwareErrorCategory.ServerError, true, "internalServerError serviceUnavailable serverUnavailable standardError unknownError undefinedError defaultError unrecognizedResponse errorRetrievingAccountManagement serverError")]
    [InlineData(RunwareErrorCategory.Provider, true, "providerError providerAuthenticationFailed inferenceError processingFailed taskFailed downloadFailed uploadFailed noAvailableServer modelUnavailable modelDisabled modelNotReady mediaStorageFileCouldNotBeMoved")]
    [InlineData(RunwareErrorCategory.Validation, false, "invalidPositivePrompt missingPositivePrompt invalidWidth invalidCustomHeight invalidModel invalidDuration unsupportedDuration unsupportedParameter unsupportedTaskType valueTooLarge arrayTooSmall maxLycorisModelsExceeded invalidFrameImageWidth duplicatePreloadModelAIR conflictTaskUUID")]
    [InlineData(RunwareErrorCategory.Validation, false, "unknownParameter incompatibleParameters mismatchProviderSettingsProvider unknownProviderSettingsProvider transparentModelMismatch modelOwnershipValidationError modelAlreadyExists validationFailed validation")]
    [InlineData(RunwareErrorCategory.Unknown, false, "somethingElse httpError Provider Invalid")]
    public async Task Every_code_has_its_category(RunwareErrorCategory category, bool isRetryable, string codes)
    {
        var all = codes.Split(' ');
        await using var run = await Fixture.StartAsync([.. all.Select(code => Steps.Json($$"""{"errors":[{"code":"{{code}}","message":"No."}]}"""))]);

        foreach (var code in all)
        {
            var failure = await run.RefusalAsync();

            Assert.Equal((code, category), (failure.Errors[0].Code, failure.Errors[0].Category));
            Assert.Equal((category, isRetryable), (failure.Category, failure.IsRetryable));
        }
    }

    [Theory]
    [InlineData(400, RunwareErrorCategory.Validation, false)]
    [InlineData(401, RunwareErrorCategory.Auth, false)]
    [InlineData(402, RunwareErrorCategory.Quota, false)]
    [InlineData(403, RunwareErrorCategory.Auth, false)]
    [InlineData(404, RunwareErrorCategory.NotFound, false)]
    [InlineData(408, RunwareErrorCategory.Timeout, true)]
    [InlineData(413, RunwareErrorCategory.Validation, false)]
    [InlineData(429, RunwareErrorCategory.RateLimit, true)]
    [InlineData(500, RunwareErrorCategory.ServerError, true)]
    [InlineData(502, RunwareErrorCategory.ServerError, true)]
    [InlineData(503, RunwareErrorCategory.ServerError, true)]
    [InlineData(504, RunwareErrorCategory.Timeout, true)]
    [InlineData(302, RunwareErrorCategory.Unknown, false)]
    public async Task The_status_decides_when_no_code_does(int status, RunwareErrorCategory category, bool isRetryable)
    {
        string[] bodies = ["", "<html>Sorry</html>", """{"errors":[{"code":"httpError","message":"No."}]}""", """{"message":"No."}"""];
        await using var run = await Fixture.StartAsync(options => options.Retry.MaxRetries = 0, [.. bodies.Select(body => Steps.Answer(status, body))]);

        foreach (var body in bodies)
        {
            var failure = await run.RefusalAsync();

            Assert.Equal((category, isRetryable), (failure.Category, failure.IsRetryable));
            Assert.Equal((HttpStatusCode)status, failure.Status);
            Assert.Equal(body, failure.RawBody);
        }
    }

    [Theory]
    [InlineData("""{"errors":[{"code":"invalidWidth","message":"Too wide."}]}""")]
    [InlineData("""{"data":[],"errors":[{"code":"invalidWidth","message":"Too wide."}]}""")]
    [InlineData("""{"errors":{"code":"invalidWidth","message":"Too wide."}}""")]
    [InlineData("""{"error":{"code":"invalidWidth","message":"Too wide."},"taskUUID":"TASK","taskType":"videoInference"}""")]
    [InlineData("""{"error":[{"code":"invalidWidth","message":"Too wide."}]}""")]
    [InlineData("""{"error":{"code":"invalidWidth","message":"Too wide."}}""")]
    [InlineData("""[{"code":"invalidWidth","message":"Too wide."}]""")]
    [InlineData("""[{"error":{"code":"invalidWidth","message":"Too wide."}}]""")]
    [InlineData("""{"code":"invalidWidth","message":"Too wide."}""")]
    [InlineData("""{"error":true,"errorId":"invalidWidth","errorMessage":"Too wide."}""")]
    [InlineData("""{"taskUUID":"TASK","status":"error","error":{"code":"invalidWidth","message":"Too wide."}}""")]
    public async Task Every_envelope_of_an_error_is_read(string body)
    {
        foreach (var status in new[] { 400, 200 })
        {
            await using var run = await Fixture.StartAsync(Steps.Answer(status, body));
            var request = new SampleRequest();

            var failure = await Assert.ThrowsAsync<RunwareException>(() => run.Client.SubmitAsync(request));

            var error = Assert.Single(failure.Errors);
            Assert.Equal(("invalidWidth", "Too wide."), (error.Code, error.Message));
            Assert.Equal((request.TaskUuid, "videoInference"), (error.TaskUuid, error.TaskType));
            Assert.Equal(RunwareErrorCategory.Validation, failure.Category);
            Assert.Contains("invalidWidth: Too wide.", failure.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"error":"Too wide."}""")]
    [InlineData("""{"message":"Too wide."}""")]
    [InlineData("""{"errors":["Too wide."]}""")]
    [InlineData("""{"errors":"Too wide."}""")]
    [InlineData("""["Too wide."]""")]
    [InlineData("\"Too wide.\"")]
    public async Task An_error_may_be_nothing_but_a_text(string body)
    {
        await using var run = await Fixture.StartAsync(Steps.Answer(400, body));

        var failure = await run.RefusalAsync();

        Assert.Equal(("", "Too wide."), (failure.Errors.Single().Code, failure.Errors.Single().Message));
        Assert.Equal(RunwareErrorCategory.Validation, failure.Category);
    }

    [Theory]
    [InlineData("""{"data":[{"taskType":"videoInference","taskUUID":"TASK"}],"errors":[]}""")]
    [InlineData("""{"data":[{"taskType":"videoInference","taskUUID":"TASK"}],"errors":null}""")]
    [InlineData("""{"data":[{"taskType":"videoInference","taskUUID":"TASK"}],"error":false}""")]
    [InlineData("""{"data":{"taskType":"videoInference","taskUUID":"TASK"}}""")]
    [InlineData("""[{"taskType":"videoInference","taskUUID":"TASK"}]""")]
    [InlineData("""{"taskType":"videoInference","taskUUID":"TASK"}""")]
    [InlineData("""{"data":[{"taskType":"authentication","connectionSessionUUID":"x"},{"taskType":"videoInference","taskUUID":"TASK","new":1}],"more":{}}""")]
    [InlineData("""{"data":[{"taskType":"videoInference","taskUUID":"TASK","status":"success","videoUUID":"early"}]}""")]
    [InlineData("""{"data":[{"taskUUID":"TASK"}],"errors":[{"code":"invalidWidth","message":"Another task.","taskUUID":"5a2c7a3e-6b43-4a0e-93a7-5d2a0a3c9f10"}]}""")]
    [InlineData("\uFEFF{\"data\":[{\"taskUUID\":\"TASK\"}]}")]
    public async Task Every_envelope_of_an_acknowledgement_is_read(string body)
    {
        await using var run = await Fixture.StartAsync(Steps.Json(body));

        var request = new SampleRequest();
        Assert.Equal(request.TaskUuid, (await run.Client.SubmitAsync(request)).TaskUuid);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Welcome</html>")]
    [InlineData("{}")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":[5]}""")]
    [InlineData("""{"data":[{"taskType":"videoInference","taskUUID":"5a2c7a3e-6b43-4a0e-93a7-5d2a0a3c9f10"}]}""")]
    [InlineData("""{"data":[{"taskUUID":"TASK"}]""")]
    [InlineData("""{"data":[{"taskUUID":"TASK"}]} and more""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("null")]
    [InlineData("17")]
    public async Task A_success_without_acknowledgement_is_an_error_that_keeps_the_body(string body)
    {
        await using var run = await Fixture.StartAsync(Steps.Json(body));
        var request = new SampleRequest();

        var failure = await Assert.ThrowsAsync<RunwareException>(() => run.Client.SubmitAsync(request));

        Assert.Equal((RunwareErrorCategory.ServerError, HttpStatusCode.OK), (failure.Category, failure.Status));
        Assert.Equal(body.Replace("TASK", request.TaskUuid.ToString(), StringComparison.Ordinal), failure.RawBody);
        Assert.Equal((request.TaskUuid, true), (failure.TaskUuid, failure.MayBeRunning));
        Assert.Equal(1 + new RetryOptions().MaxRetries, run.Service.Calls.Count);
    }

    [Fact]
    public async Task Everything_the_service_says_is_kept()
    {
        const string Json = """{"code":"invalidWidth","message":"Bad.","parameter":"settings.width","type":"integer","documentation":"https://docs.example/w","status":"error","min":256,"max":2048.5,"multiplier":64,"default":1024,"allowedValues":[256,"auto"],"hint":{"a":1}}""";
        await using var run = await Fixture.StartAsync(Steps.Answer(400, $$"""{"errors":[{{Json}}]}"""));

        var error = (await run.RefusalAsync()).Errors.Single();

        Assert.Equal("settings.width", Assert.Single(error.Parameters));
        Assert.Equal(("integer", "https://docs.example/w", "error"), (error.Type, error.Documentation, error.Status));
        Assert.Equal((256m, 2048.5m, 64m), (error.Minimum, error.Maximum, error.Multiplier));
        Assert.Equal(1024, error.Default?.GetInt32());
        Assert.Equal(["256", "\"auto\""], error.AllowedValues.Select(value => value.GetRawText()));
        Assert.Equal("""{"a":1}""", Assert.Single(error.AdditionalMembers).Value.GetRawText());
        Assert.Equal(Json, error.Json);
        Assert.Equal(
            "invalidWidth: Bad. (parameter settings.width; expected integer; at least 256; at most 2048.5; a multiple of 64; one of 256, \"auto\"; by default 1024; see https://docs.example/w)",
            error.ToString());
    }

    [Theory]
    [InlineData("""["width","height"]""", "width,height")]
    [InlineData("\"width\"", "width")]
    [InlineData("null", "")]
    [InlineData("[]", "")]
    public async Task A_parameter_may_be_several(string json, string expected)
    {
        await using var run = await Fixture.StartAsync(Steps.Answer(400, $$"""{"errors":[{"code":"invalidWidth","message":"","parameter":{{json}}}]}"""));

        Assert.Equal(expected, string.Join(',', (await run.RefusalAsync()).Errors[0].Parameters));
    }

    [Theory]
    [InlineData("""[6]""", "6")]
    [InlineData("""{"0":"a","1":true}""", "\"a\",true")]
    [InlineData("5", "5")]
    public async Task Allowed_values_may_be_a_list_or_an_object(string json, string expected)
    {
        await using var run = await Fixture.StartAsync(Steps.Answer(400, $$"""{"errors":[{"code":"invalidDuration","message":"","allowedValues":{{json}}}]}"""));

        Assert.Equal(expected, string.Join(',', (await run.RefusalAsync()).Errors[0].AllowedValues.Select(value => value.GetRawText())));
    }

    [Theory]
    [InlineData("""{"errors":[{"code":5,"message":7,"min":"low","taskUUID":"not-a-uuid","parameter":{"a":"b"}}]}""")]
    [InlineData("""{"errors":[{"code":null,"message":null}]}""")]
    [InlineData("""{"errors":[{"code":"\ud800","message":"\udc00"}]}""")]
    [InlineData("""{"errors":[[],{},null,3]}""")]
    public async Task Errors_of_unexpected_shapes_are_still_errors(string body)
    {
        await using var run = await Fixture.StartAsync(Steps.Answer(400, body));

        var failure = await run.RefusalAsync();

        Assert.NotEmpty(failure.Errors);
        Assert.Equal(RunwareErrorCategory.Validation, failure.Category);
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_do_no_harm()
    {
        byte[] body = [.. "{\"errors\":[{\"code\":\"invalidWidth\",\"message\":\"Too "u8, 0xff, .. " wide.\"}]}"u8];
        await using var run = await Fixture.StartAsync(Steps.Bytes(400, _ => body));

        Assert.Equal("Too \uFFFD wide.", (await run.RefusalAsync()).Errors[0].Message);
    }

    [Fact]
    public async Task A_body_too_deep_to_be_true_is_no_answer()
    {
        var body = new string('[', 5000) + new string(']', 5000);
        await using var run = await Fixture.StartAsync(Steps.Json(body));

        Assert.Equal(body, (await run.RefusalAsync()).RawBody);
    }

    [Fact]
    public async Task The_raw_body_is_kept_up_to_its_limit()
    {
        await using var run = await Fixture.StartAsync(Steps.Answer(400, new string('x', 100_000)));

        var failure = await run.RefusalAsync();

        Assert.Equal(RunwareException.MaxRawBodyLength, failure.RawBody.Length);
        Assert.InRange(failure.Message.Length, 200, 500);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(99, false)]
    public async Task An_answer_beyond_the_limit_is_refused(int limit, bool fits)
    {
        var body = """{"data":[{"taskUUID":"TASK"}]}""".Replace("TASK", Guid.NewGuid().ToString(), StringComparison.Ordinal).PadRight(100);
        await using var run = await Fixture.StartAsync(options => options.MaxResponseBytes = limit, Steps.Json(body));

        var failure = await run.RefusalAsync();

        Assert.Equal(!fits, failure.Message.Contains("99 bytes", StringComparison.Ordinal));
        Assert.Equal(body, failure.RawBody);
    }

    [Fact]
    public async Task The_key_is_never_repeated()
    {
        var body = $$"""{"errors":[{"code":"invalidApiKey","message":"{{Fixture.Key}} is no key.","parameter":"{{Fixture.Key}}"}]}""";
        var log = new CollectingLogger();
        await using var run = await Fixture.StartAsync(options => options.Logger = log, Steps.Answer(503, body), Steps.Answer(401, body));

        var failure = await run.RefusalAsync();

        Assert.DoesNotContain(Fixture.Key, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Fixture.Key, failure.RawBody, StringComparison.Ordinal);
        Assert.DoesNotContain(Fixture.Key, failure.Errors[0].Json, StringComparison.Ordinal);
        Assert.Equal("*** is no key.", failure.Errors[0].Message);
        Assert.NotEmpty(log.Lines);
        Assert.All(log.Lines, line => Assert.DoesNotContain(Fixture.Key, line, StringComparison.Ordinal));
    }
}
