using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace JsonContracts;

/// <summary>
/// What every type that is made from a schema offers: it is read, checked and written. None of the methods is called TryParse: ASP.NET would
/// take it for a way to read the type from a route.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "They are called on the type itself: Order.Parse(json).")]
public abstract record JsonContract<TSelf>
    where TSelf : JsonContract<TSelf>, IJsonContract<TSelf>
{
    /// <summary>Reads JSON and checks it.</summary>
    /// <param name="utf8Json">One JSON value in UTF-8.</param>
    /// <exception cref="ContractException">The text is no JSON, or the schema refuses it; every violation is listed.</exception>
    public static TSelf Parse(ReadOnlySpan<byte> utf8Json) => JsonContract.Parse<TSelf>(utf8Json);

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    /// <param name="utf8Json">One JSON value in UTF-8.</param>
    /// <param name="maxDepth">How many arrays and objects may stand inside one another: from 1 to 1,000. Without it, it is 64.</param>
    public static TSelf Parse(ReadOnlySpan<byte> utf8Json, int maxDepth) => JsonContract.Parse<TSelf>(utf8Json, maxDepth);

    /// <summary>Reads JSON and checks it.</summary>
    /// <param name="json">One JSON value.</param>
    /// <exception cref="ContractException">The text is no JSON, or the schema refuses it; every violation is listed.</exception>
    public static TSelf Parse([StringSyntax(StringSyntaxAttribute.Json)] string json) => JsonContract.Parse<TSelf>(json);

    /// <inheritdoc cref="Parse(string)"/>
    public static TSelf Parse([StringSyntax(StringSyntaxAttribute.Json)] ReadOnlySpan<char> json) => JsonContract.Parse<TSelf>(json);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="json">One JSON value, as a string or a part of one.</param>
    /// <param name="maxDepth">How many arrays and objects may stand inside one another: from 1 to 1,000. Without it, it is 64.</param>
    public static TSelf Parse([StringSyntax(StringSyntaxAttribute.Json)] ReadOnlySpan<char> json, int maxDepth) => JsonContract.Parse<TSelf>(json, maxDepth);

    /// <summary>Reads JSON and checks it, without an exception.</summary>
    /// <param name="utf8Json">One JSON value in UTF-8.</param>
    /// <param name="value">The value, when the text is valid.</param>
    /// <param name="violations">Every violation; empty when the text is valid.</param>
    public static bool TryParseJson(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out TSelf? value, out ContractViolations violations) =>
        JsonContract.TryParse(utf8Json, out value, out violations);

    /// <inheritdoc cref="TryParseJson(ReadOnlySpan{byte}, out TSelf, out ContractViolations)"/>
    /// <param name="utf8Json">One JSON value in UTF-8.</param>
    /// <param name="value">The value, when the text is valid.</param>
    /// <param name="violations">Every violation; empty when the text is valid.</param>
    /// <param name="maxDepth">How many arrays and objects may stand inside one another: from 1 to 1,000. Without it, it is 64.</param>
    public static bool TryParseJson(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out TSelf? value, out ContractViolations violations, int maxDepth) =>
        JsonContract.TryParse(utf8Json, out value, out violations, maxDepth);

    /// <summary>Reads JSON and checks it, without an exception.</summary>
    /// <param name="json">One JSON value, as a string or a part of one.</param>
    /// <param name="value">The value, when the text is valid.</param>
    /// <param name="violations">Every violation; empty when the text is valid.</param>
    public static bool TryParseJson([StringSyntax(StringSyntaxAttribute.Json)] ReadOnlySpan<char> json, [NotNullWhen(true)] out TSelf? value, out ContractViolations violations) =>
        JsonContract.TryParse(json, out value, out violations);

    /// <inheritdoc cref="TryParseJson(ReadOnlySpan{char}, out TSelf, out ContractViolations)"/>
    /// <param name="json">One JSON value, as a string or a part of one.</param>
    /// <param name="value">The value, when the text is valid.</param>
    /// <param name="violations">Every violation; empty when the text is valid.</param>
    /// <param name="maxDepth">How many arrays and objects may stand inside one another: from 1 to 1,000. Without it, it is 64.</param>
    public static bool TryParseJson([StringSyntax(StringSyntaxAttribute.Json)] ReadOnlySpan<char> json, [NotNullWhen(true)] out TSelf? value, out ContractViolations violations, int maxDepth) =>
        JsonContract.TryParse(json, out value, out violations, maxDepth);

    /// <summary>Checks JSON against the whole schema.</summary>
    /// <param name="utf8Json">One JSON value in UTF-8.</param>
    /// <param name="violations">Every violation; empty when the text is valid.</param>
    public static bool IsValidJson(ReadOnlySpan<byte> utf8Json, out ContractViolations violations) => JsonContract.IsValidJson<TSelf>(utf8Json, out violations);

    /// <inheritdoc cref="IsValidJson(ReadOnlySpan{byte}, out ContractViolations)"/>
    /// <param name="utf8Json">One JSON value in UTF-8.</param>
    /// <param name="violations">Every violation; empty when the text is valid.</param>
    /// <param name="maxDepth">How many arrays and objects may stand inside one another: from 1 to 1,000. Without it, it is 64.</param>
    public static bool IsValidJson(ReadOnlySpan<byte> utf8Json, out ContractViolations violations, int maxDepth) => JsonContract.IsValidJson<TSelf>(utf8Json, out violations, maxDepth);

    /// <summary>Checks JSON against the whole schema.</summary>
    /// <param name="json">One JSON value, as a string or a part of one.</param>
    /// <param name="violations">Every violation; empty when the text is valid.</param>
    public static bool IsValidJson([StringSyntax(StringSyntaxAttribute.Json)] ReadOnlySpan<char> json, out ContractViolations violations) =>
        JsonContract.IsValidJson<TSelf>(json, out violations);

    /// <inheritdoc cref="IsValidJson(ReadOnlySpan{char}, out ContractViolations)"/>
    /// <param name="json">One JSON value, as a string or a part of one.</param>
    /// <param name="violations">Every violation; empty when the text is valid.</param>
    /// <param name="maxDepth">How many arrays and objects may stand inside one another: from 1 to 1,000. Without it, it is 64.</param>
    public static bool IsValidJson([StringSyntax(StringSyntaxAttribute.Json)] ReadOnlySpan<char> json, out ContractViolations violations, int maxDepth) =>
        JsonContract.IsValidJson<TSelf>(json, out violations, maxDepth);

    /// <summary>Checks this value against the rules of the schema. Nothing is allocated when it is valid.</summary>
    /// <returns>Every violation; empty when the value is valid.</returns>
    /// <exception cref="InsufficientExecutionStackException">A value of a type that contains itself is nested deeper than the stack allows.</exception>
    public ContractViolations Validate() => JsonContract.Validate((TSelf)this);

    /// <summary>This value as JSON in UTF-8. It is not checked.</summary>
    /// <exception cref="ArgumentException">JSON does not have the value: an enum holds the number of no member, a number is not finite, or an item is missing before others.</exception>
    /// <exception cref="InsufficientExecutionStackException">A value of a type that contains itself is nested deeper than the stack allows.</exception>
    public byte[] ToJsonUtf8() => JsonContract.ToJsonUtf8((TSelf)this);

    /// <summary>
    /// Writes nothing of its own into the text of a value, and throws before the stack overflows, which would end the process: the compiler
    /// guards the text of a record only where it derives from nothing.
    /// </summary>
    /// <param name="builder">Takes the text.</param>
    /// <returns>False: nothing was written.</returns>
    /// <exception cref="InsufficientExecutionStackException">A value of a type that contains itself is nested deeper than the stack allows.</exception>
    protected virtual bool PrintMembers(StringBuilder builder)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return false;
    }
}
