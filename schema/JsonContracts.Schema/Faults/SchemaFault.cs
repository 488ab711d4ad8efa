using System;
using System.Globalization;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Faults;

/// <summary>How much a fault weighs.</summary>
public enum FaultSeverity
{
    /// <summary>Nothing can be generated from the document.</summary>
    Error,

    /// <summary>The document can be used, but hardly means what it says.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Info,
}

/// <summary>One entry of the documented table of faults, <see cref="FaultRules"/>.</summary>
/// <param name="Id">The stable identifier, <c>CON</c> and four digits.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="MessageFormat">The sentence for one fault, a composite format over <see cref="SchemaFault.Arguments"/>.</param>
/// <param name="Severity">How much it weighs.</param>
public sealed record FaultRule(string Id, string Title, string MessageFormat, FaultSeverity Severity);

/// <summary>Something wrong in a schema file, at its place.</summary>
/// <param name="Rule">The entry of the table.</param>
/// <param name="Path">The path of the file, as given to <see cref="Reading.SchemaDocument"/>.</param>
/// <param name="Range">Where in the file it is.</param>
/// <param name="Arguments">What the message names.</param>
public sealed record SchemaFault(FaultRule Rule, string Path, TextRange Range, EquatableArray<string> Arguments)
{
    /// <summary>A fault at a place.</summary>
    internal static SchemaFault At(FaultRule rule, FilePlace place, params string[] arguments) => new(rule, place.Path, place.Range, EquatableArray.Of(arguments));

    /// <summary>A fault at a value of a file.</summary>
    internal static SchemaFault At(FaultRule rule, JsonNode value, params string[] arguments) => At(rule, value.File!.Place(value.Start, value.End), arguments);

    /// <summary>A fault at the name of a member.</summary>
    internal static SchemaFault AtName(FaultRule rule, JsonNode member, params string[] arguments) => At(rule, member.File!.Place(member.Name!.Start, member.Name.End), arguments);

    /// <summary>The sentence for a person.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat, Arguments.ToArray<object>());

    /// <summary>Path, line and column counted from one, id and message, as compilers print them.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Path}({Range.Start.Line + 1},{Range.Start.Column + 1}): {Rule.Id}: {Message}");
}
