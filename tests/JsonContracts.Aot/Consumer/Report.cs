using System;
using System.Text;

namespace JsonContracts.Aot.Consumer;

/// <summary>Prints what contracts do.</summary>
internal static class Report
{
    /// <summary>A value: its JSON, what is wrong with it, and whether it comes back the same.</summary>
    public static void Contract<T>(T value)
        where T : class, IJsonContract<T>
    {
        var json = JsonContract.ToJsonUtf8(value);
        Console.WriteLine($"{typeof(T).Name} {Encoding.UTF8.GetString(json)}");
        Violations(JsonContract.Validate(value));
        if (JsonContract.TryParse<T>(json, out var again, out var violations)) Console.WriteLine(value.Equals(again) && value.GetHashCode() == again.GetHashCode() ? "  comes back the same" : "  DIFFERS");
        else Violations(violations);
    }

    /// <summary>A text: the value that it holds, or what is wrong with it.</summary>
    public static void Text<T>(ReadOnlySpan<byte> json)
        where T : class, IJsonContract<T>
    {
        if (JsonContract.TryParse<T>(json, out var value, out var violations)) Contract(value);
        else Violations(violations);
        Console.WriteLine($"  by its JSON alone: {JsonContract.IsValidJson<T>(json, out _)}");
    }

    public static void Violations(ContractViolations violations)
    {
        foreach (var violation in violations) Console.WriteLine($"  {violation.Keyword}: {violation}");
    }
}
