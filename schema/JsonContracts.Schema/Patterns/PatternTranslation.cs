using System;
using System.Text.RegularExpressions;
using JsonContracts.Schema.Faults;

namespace JsonContracts.Schema.Patterns;

/// <summary>A pattern of a schema in the language of .NET, or the reason why there is none.</summary>
internal readonly record struct PatternTranslation(string NetPattern, FaultRule? Fault, string Reason)
{
    /// <summary>Translates ECMA-262, as its <c>u</c> flag reads it, to what <see cref="Regex"/> reads with no option but the invariant culture.</summary>
    public static PatternTranslation Of(string source)
    {
        try
        {
            var net = new PatternTranslator(source).Translate();
            _ = new Regex(net, RegexOptions.CultureInvariant);
            return new PatternTranslation(net, null, "");
        }
        catch (PatternException fault)
        {
            return new PatternTranslation("", fault.IsUnsupported ? FaultRules.UnsupportedPattern : FaultRules.InvalidPattern, fault.Message);
        }
        catch (ArgumentException fault)
        {
            return new PatternTranslation("", FaultRules.InvalidPattern, fault.Message);
        }
    }
}
