using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Faults;

/// <summary>What is wrong with the text of a file.</summary>
internal static class TextFaults
{
    /// <summary>What keeps the text from being JSON; or else the names that are repeated, and the numbers that are too large.</summary>
    public static IEnumerable<SchemaFault> Of(JsonText json, TextFile file) =>
        json.Faults.Select(fault => SchemaFault.At(RuleOf(fault.Kind), file.Place(fault.Start, fault.End), fault.Detail));

    private static FaultRule RuleOf(JsonFaultKind kind) => kind switch
    {
        JsonFaultKind.Malformed => FaultRules.MalformedJson,
        JsonFaultKind.RepeatedName => FaultRules.RepeatedName,
        JsonFaultKind.NumberOutOfRange => FaultRules.NumberOutOfRange,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No fault of a text."),
    };
}
