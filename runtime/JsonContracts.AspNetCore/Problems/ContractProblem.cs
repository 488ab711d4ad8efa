using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace JsonContracts.AspNetCore;

/// <summary>Says what is wrong with a request, as a problem of RFC 9457.</summary>
internal static class ContractProblem
{
    /// <summary>The problem of a body that could not be read.</summary>
    public static void DescribeBody(ProblemDetails problem, JsonException exception)
    {
        if (exception is ContractException contract)
        {
            problem.Title = "The request body breaks its contract.";
            Describe(problem, contract.Violations);
        }
        else if (JsonFault.Find(exception) is { } fault)
        {
            problem.Title = "The request body is not JSON.";
            Describe(problem, [fault], isComplete: true);
        }
        else
        {
            problem.Title = "The request body has another form than expected.";
            problem.Detail = exception.Message;
        }
    }

    /// <summary>The problem of a request that could not be bound.</summary>
    public static ProblemDetails Of(RefusedRequest request, BadHttpRequestException exception)
    {
        var problem = new ProblemDetails { Status = exception.StatusCode };
        if (exception.InnerException is JsonException json)
        {
            DescribeBody(problem, json);
        }
        else if (exception.StatusCode == StatusCodes.Status400BadRequest && WireParameter.FindRefused(request) is var (parameter, violations))
        {
            problem.Title = $"The parameter `{parameter}` is not one of its values.";
            problem.Extensions["parameter"] = parameter;
            Describe(problem, violations);
        }
        else if (exception.StatusCode == StatusCodes.Status400BadRequest && request.LacksBody)
        {
            problem.Title = "The request body is missing.";
            problem.Detail = "A value in JSON is expected in the body of the request.";
        }
        else
        {
            problem.Detail = exception.Message;
        }

        return problem;
    }

    private static void Describe(ProblemDetails problem, ContractViolations violations) => Describe(problem, [.. violations], !violations.IsTruncated);

    private static void Describe(ProblemDetails problem, ContractViolation[] violations, bool isComplete)
    {
        var first = violations[0].Message;
        problem.Detail = violations.Length == 1 ? first : string.Create(CultureInfo.InvariantCulture, $"{violations.Length} violations; the first: {first}");
        problem.Extensions["violations"] = JsonSerializer.SerializeToElement(violations, ViolationJsonContext.Default.ContractViolationArray);
        if (!isComplete) problem.Extensions["isTruncated"] = JsonElement.Parse("true");
    }
}
