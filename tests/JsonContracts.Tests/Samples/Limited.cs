using System;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace JsonContracts.Tests.Samples;

/// <summary>A number with a limit, held as a double, as the generator writes it for <c>{"type": "number", "maximum": …}</c>.</summary>
public sealed class Limited : IJsonContract<Limited>
{
    [ThreadStatic]
    private static string? t_limit;

    [ThreadStatic]
    private static bool t_isExclusive;

    private Limited(double value) => Value = value;

    public double Value { get; }

    /// <summary>Sets the limit of this thread.</summary>
    public static void Limit(string limit, bool isExclusive) => (t_limit, t_isExclusive) = (limit, isExclusive);

    static bool IJsonContract<Limited>.TryRead(JsonView json, [NotNullWhen(true)] out Limited? value)
    {
        value = JsonRead.TryReadDouble(json, out var number) ? new Limited(number) : null;
        return value is not null;
    }

    public static bool CheckJson(JsonView json, ViolationSink? sink) =>
        IsAllowed(JsonCheck.Compare(json, Encoding.UTF8.GetBytes(t_limit!))) || sink.Report("maximum", $"at most {t_limit}", json);

    public bool Check(ViolationSink? sink) =>
        IsAllowed(JsonCheck.Compare(Value, Encoding.UTF8.GetBytes(t_limit!))) || sink.Report("maximum", $"at most {t_limit}", Value);

    public void WriteTo(ref JsonOutput output) => output.WriteNumber(Value);

    private static bool IsAllowed(int comparison) => t_isExclusive ? comparison < 0 : comparison <= 0;
}
