namespace Contracts.Schema.Patterns;

internal readonly record struct PatternTranslation(string NetPattern, FaultRule? Fault, string Reason);

internal static class PatternTranslator
{
    public static PatternTranslation Translate(string source) => new(source, null, "");
}
