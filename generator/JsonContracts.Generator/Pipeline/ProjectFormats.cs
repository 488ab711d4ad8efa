using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Formats.Asserted;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Pipeline;

/// <summary>The formats that the project decides itself.</summary>
/// <param name="Formats">The formats, in ordinal order.</param>
internal sealed record ProjectFormats(EquatableArray<OwnFormat> Formats)
{
    /// <summary>The formats of some methods. Of several methods for one, none decides.</summary>
    public static ProjectFormats Of(IEnumerable<FormatMethod> methods) => new(methods
        .Where(method => method.Wrong is null)
        .GroupBy(method => method.Format.Name, StringComparer.Ordinal)
        .Where(same => same.Count() == 1)
        .Select(same => same.Single().Format)
        .OrderBy(format => format.Name, StringComparer.Ordinal)
        .ToEquatableArray());

    /// <summary>What is wrong with methods.</summary>
    public static IEnumerable<SchemaFault> Faults(IEnumerable<FormatMethod> methods) => methods
        .GroupBy(method => method.Format.Name, StringComparer.Ordinal)
        .SelectMany(same => same.Select(method => (Method: method, Wrong: method.Wrong ?? (same.Count() > 1 ? "several methods decide it" : null))))
        .Where(found => found.Wrong is not null)
        .Select(found => new SchemaFault(GeneratorFaults.WrongFormatMethod, found.Method.Path, found.Method.Range, EquatableArray.Of(found.Method.Format.Name, found.Wrong!)));
}
