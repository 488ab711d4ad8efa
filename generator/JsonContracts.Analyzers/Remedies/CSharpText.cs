using System;
using System.Globalization;
using System.Linq;
using JsonContracts.Analyzers.Reading;
using JsonContracts.Analyzers.Types;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JsonContracts.Analyzers.Remedies;

/// <summary>Values of JSON as C# that gives them.</summary>
/// <param name="types">The contracts, for the members of their enums.</param>
/// <param name="model">Where the C# is to stand; names are as short as they may be there.</param>
internal sealed class CSharpText(ContractTypes types, SemanticModel model)
{
    /// <summary>An expression for a value of a type; null when the type has no such value, or none that can be written down simply.</summary>
    public string? Of(JsonValue value, ITypeSymbol type, int position)
    {
        var plain = Constants.Underlying(type);
        return value switch
        {
            _ when plain.TypeKind == TypeKind.Enum => EnumMember(value, (INamedTypeSymbol)plain, position),
            NumberValue { Value: var number } => Number(number, plain.SpecialType),
            BooleanValue flag when plain.SpecialType == SpecialType.System_Boolean => flag.ToJson(),
            StringValue text when plain.SpecialType == SpecialType.System_String => SymbolDisplay.FormatLiteral(text.Value, quote: true),
            StringValue text when ValueKinds.IsUri(plain) => $"new {plain.ToMinimalDisplayString(model, position)}({SymbolDisplay.FormatLiteral(text.Value, quote: true)})",
            ArrayValue { Items.IsEmpty: true } when types.Of(plain) is not { Form: ContractForm.Tuple } => "[]",
            ObjectValue { Members.IsEmpty: true } when types.Of(plain) is { Form: ContractForm.Record } record && !record.Properties.Keys.Any(record.IsRequired) => "new()",
            _ => null,
        };
    }

    private string? EnumMember(JsonValue value, INamedTypeSymbol type, int position)
    {
        if (types.Of(type) is not { } contract) return null;
        var number = (KnownValues.MembersOf(contract.Schema) ?? []).TakeWhile(one => !one.Value.Equals(value)).LongCount();
        var member = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.ConstantValue is { } constant && Convert.ToInt64(constant, CultureInfo.InvariantCulture) == number);
        return member?.ToMinimalDisplayString(model, position, SymbolDisplayFormat.CSharpShortErrorMessageFormat);
    }

    /// <summary>A literal, when the type holds the number exactly.</summary>
    private static string? Number(JsonNumber number, SpecialType type)
    {
        var text = number.ToString();
        switch (type)
        {
            case SpecialType.System_Double:
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && Equals(Constants.ToJson(real), new NumberValue(number)) ? text : null;
            case SpecialType.System_Decimal:
                return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && Equals(Constants.ToJson(exact), new NumberValue(number)) ? text + "m" : null;
            case SpecialType.System_Int32:
                return number.TryGetInt64(out var small) && small is >= int.MinValue and <= int.MaxValue ? text : null;
            case SpecialType.System_Int64:
                return number.TryGetInt64(out _) ? text : null;
            default:
                return null;
        }
    }
}
