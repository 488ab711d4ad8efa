namespace JsonContracts.Runware.Emulator.Tests;

public sealed class RequestCheckTests
{
    [Theory]
    [InlineData("/fps", "additionalProperties", "unsupportedParameter", "fps")]
    [InlineData("/inputs/frames", "additionalProperties", "unsupportedParameter", "inputs.frames")]
    [InlineData("/positivePrompt", "required", "missingPositivePrompt", "positivePrompt")]
    [InlineData("/taskUUID", "format", "invalidTaskUUID", "taskUUID")]
    [InlineData("/height", "dependentRequired", "missingHeight", "height")]
    [InlineData("/width", "false", "incompatibleParameters", "width")]
    [InlineData("/CFGScale", "maximum", "valueTooLarge", "CFGScale")]
    [InlineData("/CFGScale", "multipleOf", "invalidCFGScale", "CFGScale")]
    [InlineData("/ttl", "minimum", "valueTooSmall", "ttl")]
    [InlineData("/duration", "enum", "invalidDuration", "duration")]
    [InlineData("/duration", "duplicate", "duplicateDuration", "duration")]
    [InlineData("/inputs/frameImages", "maxItems", "arrayTooLarge", "inputs.frameImages")]
    [InlineData("/inputs/frameImages/0", "oneOf", "invalidFrameImages", "inputs.frameImages.0")]
    [InlineData("/inputs/frameImages/1/image", "anyOf", "invalidImage", "inputs.frameImages.1.image")]
    [InlineData("/a~1b~0c", "type", "invalidA/b~c", "a/b~c")]
    [InlineData("", "oneOf", "incompatibleParameters", null)]
    public void A_violation_becomes_an_error_of_the_service(string pointer, string keyword, string code, string? parameter)
    {
        var violation = new ContractViolation(pointer, keyword, "something else", "this");

        var error = RequestCheck.ErrorOf(violation);

        Assert.Equal(code, (string?)error["code"]);
        Assert.Equal(parameter, (string?)error["parameter"]);
        Assert.Equal(violation.Message + ".", (string?)error["message"]);
    }
}
