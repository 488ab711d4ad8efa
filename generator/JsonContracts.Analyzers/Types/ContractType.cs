using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Generator.Naming;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Analyzers.Types;

/// <summary>What a generated type is in JSON.</summary>
internal enum ContractForm
{
    /// <summary>An object: a record with a property for each member.</summary>
    Record,

    /// <summary>An array: a positional record with a property for each place.</summary>
    Tuple,

    /// <summary>Whatever value is wrapped: a union, or a record around one value.</summary>
    Wrapper,

    /// <summary>One of the values of an enum.</summary>
    Enum,

    /// <summary>A string, known or not: the struct of an open enum.</summary>
    OpenEnum,
}

/// <summary>A generated type with the rules that it carries.</summary>
internal sealed class ContractType
{
    private readonly Dictionary<string, IPropertySymbol> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonValue> _constants = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<JsonValue>? _listed;
    private readonly HashSet<string> _required;

    private const string Member = "JsonPropertyNameAttribute";
    private const string Item = "ContractItemAttribute";

    public ContractType(INamedTypeSymbol symbol, AttributeData attribute, SchemaSet set, Subschema root)
    {
        Symbol = symbol;
        HasOwnConstructor = attribute.NamedArguments.Any(argument => argument.Key == nameof(HasOwnConstructor) && argument.Value.Value is true);
        Evaluator = new Evaluator(set);
        Schema = new Normalizer(set, _ => true).Normalize(root);
        foreach (var property in symbol.GetMembers().OfType<IPropertySymbol>())
        {
            if (WireNameOf(property) is { } name) _properties[name] = property;
        }

        Form = symbol.TypeKind == TypeKind.Enum ? ContractForm.Enum
            : symbol.TypeKind == TypeKind.Struct ? ContractForm.OpenEnum
            : _properties.Values.Any(property => ArgumentOf(property, Item) is not null) ? ContractForm.Tuple
            : symbol.IsRecord && (_properties.Count > 0 || symbol.GetMembers("Value").IsEmpty) ? ContractForm.Record
            : ContractForm.Wrapper;
        _listed = KnownValues.MembersOf(Schema)?.Select(value => value.Value).ToArray();
        var parts = PartsOf(Schema, Form);
        _required = new HashSet<string>(RequiredOf(Schema, Form, parts), StringComparer.Ordinal);
        foreach (var property in parts)
        {
            var isConstant = _required.Contains(property.Name) && !_properties.ContainsKey(property.Name);
            if (isConstant && property.Schema.Find<ConstRule>() is { } constant) _constants[property.Name] = constant.Value;
        }
    }

    public INamedTypeSymbol Symbol { get; }

    /// <summary>What messages call it: as the API does, when the schema says so.</summary>
    public string Title => Schema.Annotations.Id ?? Symbol.Name;

    public ContractForm Form { get; }

    /// <summary>Whether somebody wrote a constructor without parameters beside what was generated.</summary>
    public bool HasOwnConstructor { get; }

    public Subschema Schema { get; }

    public Evaluator Evaluator { get; }

    /// <summary>The properties by their names on the wire.</summary>
    public IReadOnlyDictionary<string, IPropertySymbol> Properties => _properties;

    /// <summary>The members that always have the same value, and so have no property.</summary>
    public IReadOnlyDictionary<string, JsonValue> Constants => _constants;

    /// <summary>
    /// Whether the generated part wraps values of a C# type: the value of a wrapper, or a case of a union, which has a method to get it
    /// back. What somebody adds may make anything of its argument.
    /// </summary>
    public bool Wraps(ITypeSymbol type) => Symbol.GetMembers().Any(member => member switch
    {
        IPropertySymbol { Name: "Value" } property => SymbolEqualityComparer.Default.Equals(property.Type, type),
        IMethodSymbol { Name: var name, Parameters.Length: 1 } method when name.StartsWith("TryGet", StringComparison.Ordinal) =>
            method.Parameters[0].RefKind == RefKind.Out && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, type),
        _ => false,
    });

    public bool IsRequired(string wireName) => _required.Contains(wireName);

    /// <summary>The name of a property on the wire, which is the index of an item, or null when it is not written.</summary>
    public static string? WireNameOf(IPropertySymbol property) =>
        (ArgumentOf(property, Member) ?? ArgumentOf(property, Item)) is { } name ? Convert.ToString(name, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether a constructor is the one of the generated positional record: what it is given is what the properties hold.</summary>
    public bool IsPositional(IMethodSymbol constructor) =>
        constructor.Parameters.Length == _properties.Count
        && constructor.Parameters.All(parameter => PropertyOf(parameter) is { } property && SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type));

    /// <summary>The property that a parameter of the positional record sets.</summary>
    public IPropertySymbol? PropertyOf(IParameterSymbol parameter) => _properties.Values.FirstOrDefault(property => property.Name == parameter.Name);

    private static object? ArgumentOf(IPropertySymbol property, string attribute) =>
        property.GetAttributes().FirstOrDefault(one => one.AttributeClass?.Name == attribute)?.ConstructorArguments.FirstOrDefault().Value;

    private static IReadOnlyList<PropertySchema> PartsOf(Subschema schema, ContractForm form) =>
        form == ContractForm.Tuple ? TuplePlaces.Of(schema) ?? [] : schema.Find<PropertiesRule>()?.Properties ?? default;

    private static IEnumerable<string> RequiredOf(Subschema schema, ContractForm form, IReadOnlyList<PropertySchema> parts) =>
        form == ContractForm.Tuple ? parts.Select(part => part.Name).Where((_, place) => place < TuplePlaces.Required(schema)) : schema.Find<RequiredRule>()?.Names ?? default;

    /// <summary>The value on the wire of an enum member, by its number; null when the enum has no such member.</summary>
    public JsonValue? EnumValue(long number) => _listed is not null && number >= 0 && number < _listed.Count ? _listed[(int)number] : null;

    /// <summary>The kinds of the values that the schema lists.</summary>
    public JsonKinds ValueKinds => (_listed ?? []).Aggregate(default(JsonKinds), (kinds, value) => kinds | value.Kind);

    /// <summary>The members that a generated method such as <c>With720p16x9()</c> sets; null when the name is none of those.</summary>
    public IReadOnlyList<JsonMember>? Combination(string method)
    {
        foreach (var branch in KnownValues.Combinations(Schema))
        {
            if (branch.Annotations.Title is not { } title || "With" + Identifier.PascalAfterWord(title) != method) continue;
            return branch.Find<PropertiesRule>()!.Properties
                .Select(property => new JsonMember(property.Name, property.Schema.Find<ConstRule>()?.Value ?? new NullValue()))
                .ToArray();
        }

        return null;
    }
}
