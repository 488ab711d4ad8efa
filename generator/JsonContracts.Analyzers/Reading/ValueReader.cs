using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using JsonContracts.Analyzers.Types;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace JsonContracts.Analyzers.Reading;

/// <summary>
/// Reads an expression as the JSON that its value would be, as far as that is certain. Where the code chooses between several values,
/// <paramref name="choices"/> says which one to look at; without a word the value is not known.
/// </summary>
internal sealed class ValueReader(ContractTypes types, IReadOnlyDictionary<IOperation, int> choices, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly List<IOperation> _unread = [];
    private readonly List<(IOperation Choice, int Arms)> _undecided = [];
    private readonly Sequences _sequences = new(cancellationToken);

    /// <summary>The places of all values that were read, by their pointers.</summary>
    public IReadOnlyDictionary<string, Place> Places => _places;

    /// <summary>The operations that mean nothing here; creations inside them stand on their own.</summary>
    public IReadOnlyList<IOperation> Unread => _unread;

    /// <summary>The choices in the code that were not decided, with the number of their arms.</summary>
    public IReadOnlyList<(IOperation Choice, int Arms)> Undecided => _undecided;

    /// <summary>Whether an operation makes a value that is judged on its own, unless it is part of another one.</summary>
    public static bool Makes(IOperation operation, ContractTypes types) => operation switch
    {
        IObjectCreationOperation or IWithOperation => types.Of(operation.Type) is not null,
        IConversionOperation { OperatorMethod: not null } => types.Of(operation.Type) is { Form: ContractForm.Wrapper },
        IInvocationOperation call => IsCombination(call, types),
        _ => false,
    };

    /// <summary>The value of an operation.</summary>
    public JsonValue Read(IOperation operation, Place place)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _places[place.Pointer] = place;
        place.Syntax ??= operation.Syntax;
        place.Target ??= operation.Type;
        if (Constants.Of(operation) is { } constant) return Constant(constant, operation.Type) ?? Unknown(operation);
        return operation switch
        {
            { ConstantValue: { HasValue: true, Value: null } } => new NullValue(),
            IDefaultValueOperation { Type: { } type } => CanBeNull(type) ? new NullValue() : Unknown(operation),
            _ when Maps.IsMap(operation.Type) => new Maps(_sequences).Of(operation) is { } entries ? Mapped(entries, place) : Unknown(operation),
            _ when _sequences.Of(operation) is { } items => Listed(items, place),
            IConversionOperation conversion => Converted(conversion, place),
            IParenthesizedOperation inner => Read(inner.Operand, place),
            IObjectCreationOperation creation => Created(creation, place),
            IWithOperation with => Changed(with, place),
            IInvocationOperation call when IsCombination(call, types) => Combined(call, place),
            IConditionalOperation { WhenFalse: not null } choice => Chosen(choice, [choice.WhenTrue, choice.WhenFalse], [choice.Condition], place),
            ISwitchExpressionOperation choice => Chosen(
                choice, choice.Arms.Select(arm => arm.Value).ToList(), choice.Arms.Select(arm => arm.Guard).OfType<IOperation>().Append(choice.Value), place),
            IFieldReferenceOperation field when ReadOnlyValues.Of(field, cancellationToken) is { } value => Followed(value, field, place),
            ILocalReferenceOperation local when ReadOnlyValues.Of(local, cancellationToken) is { } value => Followed(value, local, place),
            _ => Unknown(operation),
        };
    }

    private static bool IsCombination(IInvocationOperation call, ContractTypes types) =>
        call is { Instance: { } instance, Arguments.IsEmpty: true, Type: { } type }
        && SymbolEqualityComparer.Default.Equals(instance.Type, type) && types.Of(type)?.Combination(call.TargetMethod.Name) is not null;

    private JsonValue? Constant(object constant, ITypeSymbol? type)
    {
        if (type is null || Constants.Underlying(type) is not { TypeKind: TypeKind.Enum } named) return Constants.ToJson(constant);
        var number = Convert.ToInt64(constant, System.Globalization.CultureInfo.InvariantCulture);
        return types.Of(named) is { } contract ? contract.EnumValue(number) ?? new UndefinedMember(number, contract.ValueKinds) : null;
    }

    private UnknownValue Unknown(IOperation operation)
    {
        if (Makes(operation, types)) _unread.AddRange(operation.ChildOperations);
        else _unread.Add(operation);
        return new UnknownValue(ValueKinds.Of(operation.Type, types));
    }

    private static bool CanBeNull(ITypeSymbol type) => type.IsReferenceType || !SymbolEqualityComparer.Default.Equals(Constants.Underlying(type), type);

    private JsonValue Converted(IConversionOperation conversion, Place place)
    {
        if (conversion.Operand.Syntax is CollectionExpressionSyntax) return Read(conversion.Operand, place);
        if (conversion.OperatorMethod is null)
        {
            // A number that is rounded or cut on its way is not known, and neither is one that was no number before.
            return conversion.Operand.Type is { } from && ValueKinds.IsKeptBy(conversion, from) ? Read(conversion.Operand, place) : Unknown(conversion);
        }

        var isWrapped = types.Of(conversion.Type) is { Form: ContractForm.Wrapper } type && type.Wraps(conversion.OperatorMethod.Parameters[0].Type);
        if (!isWrapped && !ValueKinds.IsJsonData(conversion.Type)) return Unknown(conversion);
        place.Target = conversion.Operand.Type;
        return Read(conversion.Operand, place) is var value and not NullValue ? value : new UnknownValue(JsonKinds.Any);
    }

    private JsonValue Created(IObjectCreationOperation creation, Place place)
    {
        if (types.Of(creation.Type) is not { } type)
        {
            if (!ValueKinds.IsUri(creation.Type) || creation.Arguments.IsEmpty) return Unknown(creation);
            return Constants.Of(creation.Arguments[0].Value) is string address ? Constants.ToJson(address) ?? Unknown(creation) : Unknown(creation);
        }

        if (type.Form == ContractForm.Record) return CreatedRecord(creation, type, place);
        if (type.Form == ContractForm.Tuple) return CreatedTuple(creation, type, place);
        if (type.Form == ContractForm.OpenEnum) return Unknown(creation);
        var inner = creation.Arguments.Length == 1 ? creation.Arguments[0].Value
            : creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(IsValue)?.Value;
        if (inner is null || (creation.Arguments.Length == 1 && !type.Wraps(creation.Constructor!.Parameters[0].Type))) return Unknown(creation);
        place.Syntax = inner.Syntax;
        place.Target = inner.Type;
        return Read(inner, place);
    }

    private static bool IsValue(ISimpleAssignmentOperation assignment) => assignment.Target is IPropertyReferenceOperation { Property.Name: "Value" };

    private JsonValue CreatedRecord(IObjectCreationOperation creation, ContractType type, Place place)
    {
        place.Type = type;

        // A constructor that somebody wrote may set anything. Compiled code does not show who wrote it, so the type itself tells.
        var isPlain = creation.Constructor is { Parameters.IsEmpty: true } constructor
            && (constructor.DeclaringSyntaxReferences.IsEmpty ? !type.HasOwnConstructor : constructor.IsImplicitlyDeclared);
        var members = new ObjectReading(type, isOpen: !isPlain);
        foreach (var argument in creation.Arguments) _unread.Add(argument);
        if (isPlain) members.SetAllUnset(types);
        Assign(creation.Initializer, members, place);
        return members.ToValue();
    }

    private JsonValue CreatedTuple(IObjectCreationOperation creation, ContractType type, Place place)
    {
        place.Type = type;
        var isPlain = creation.Constructor is { } constructor && type.IsPositional(constructor);
        var items = new ObjectReading(type, isOpen: !isPlain);
        if (isPlain) items.SetAllUnset(types);
        foreach (var argument in creation.Arguments)
        {
            if (!isPlain) _unread.Add(argument);
            else if (argument.ArgumentKind == ArgumentKind.Explicit) AssignProperty(type.PropertyOf(argument.Parameter!)!, argument.Value, items, place);
        }

        Assign(creation.Initializer, items, place);
        return items.ToValue();
    }

    private JsonValue Changed(IWithOperation with, Place place)
    {
        if (types.Of(with.Type) is not { Form: ContractForm.Record or ContractForm.Tuple } type) return Unknown(with);
        var members = ObjectReading.Of(type, Read(with.Operand, place));
        place.Type = type;
        place.Syntax = with.Syntax;
        Assign(with.Initializer, members, place);
        return members.ToValue();
    }

    private JsonValue Combined(IInvocationOperation call, Place place)
    {
        var type = types.Of(call.Type)!;
        var members = ObjectReading.Of(type, Read(call.Instance!, place));
        place.Type = type;
        place.Syntax = call.Syntax;
        foreach (var member in type.Combination(call.TargetMethod.Name)!)
        {
            members.Set(member.Name, member.Value, isCertain: true);
            _places.Remove(place.Member(member.Name, member.Name).Pointer);
        }

        return members.ToValue();
    }

    private void Assign(IObjectOrCollectionInitializerOperation? initializer, ObjectReading members, Place place)
    {
        if (initializer is null) return;
        foreach (var operation in initializer.Initializers)
        {
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var value })
            {
                AssignProperty(property, value, members, place);
            }
            else
            {
                _unread.Add(operation);
                if (operation is IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property: var inner } }
                    && ContractType.WireNameOf(inner) is { } name) members.Forget(name);
            }
        }
    }

    private void AssignProperty(IPropertySymbol property, IOperation value, ObjectReading members, Place place)
    {
        if (ContractType.WireNameOf(property) is not { } name)
        {
            AssignOthers(property, value, members, place);
            return;
        }

        var at = place.Member(name, property.Name);
        if (ValueKinds.IsOptional(property.Type)) AssignOptional(name, value, members, at);
        else members.Assign(name, Read(value, at));
    }

    /// <summary>What the schema does not name. A name that it does name is a fault of its own, which only the run tells.</summary>
    private void AssignOthers(IPropertySymbol property, IOperation value, ObjectReading members, Place place)
    {
        var entries = Maps.IsMap(property.Type) ? new Maps(_sequences).Of(value) : null;
        if (entries is null || entries.Any(entry => place.Type!.Schema.Find<PropertiesRule>()?.Properties.Any(known => known.Name == entry.Name) == true))
        {
            _unread.Add(value);
            members.IsOpen = true;
            return;
        }

        members.SetOthers(entries.Select(entry => new JsonMember(entry.Name, Read(entry.Value, place.Member(entry.Name, entry.Name)))));
    }

    /// <summary>A member for which absence and <c>null</c> are two things: what is converted, or collected, is there.</summary>
    private void AssignOptional(string name, IOperation value, ObjectReading members, Place place)
    {
        if (GivenTo(value) is { } given)
        {
            members.Set(name, Read(given, place), isCertain: true);
            return;
        }

        if (value is IDefaultValueOperation or IConversionOperation { Operand: IDefaultValueOperation })
        {
            members.Remove(name);
            return;
        }

        Unknown(value);
        members.Forget(name);
    }

    /// <summary>What certainly makes an optional member be there.</summary>
    private static IOperation? GivenTo(IOperation optional) => optional switch
    {
        { Syntax: CollectionExpressionSyntax } => optional,
        IConversionOperation { OperatorMethod: not null, Operand: var given } when !ValueKinds.IsOptional(given.Type) => given,
        _ => null,
    };

    private JsonValue Chosen(IOperation choice, IReadOnlyList<IOperation> arms, IEnumerable<IOperation> conditions, Place place)
    {
        _unread.AddRange(conditions);
        if (choices.TryGetValue(choice, out var arm))
        {
            place.Syntax = arms[arm].Syntax;
            return Read(arms[arm], place);
        }

        _undecided.Add((choice, arms.Count));
        return new UnknownValue(ValueKinds.Of(choice.Type, types));
    }

    /// <summary>The value is judged where it is used, because only there it is known what it has to be.</summary>
    private JsonValue Followed(IOperation value, IOperation use, Place place)
    {
        place.Syntax = use.Syntax;
        return Constants.Of(value) is { } constant && Constant(constant, value.Type) is { } read ? read : Unknown(use);
    }

    private ObjectValue Mapped(IReadOnlyList<Entry> entries, Place place) =>
        new(entries.Select(entry => new JsonMember(entry.Name, Read(entry.Value, place.Member(entry.Name, entry.Name)))).ToEquatableArray());

    private JsonValue Listed(IReadOnlyList<Element> elements, Place place)
    {
        var items = new List<JsonValue>();
        foreach (var element in elements)
        {
            if (element.IsSpread) _unread.Add(element.Operation);
            else items.Add(Read(element.Operation, place.Item(items.Count)));
        }

        return elements.Any(element => element.IsSpread) ? new PartialArray(items.ToEquatableArray()) : new ArrayValue(items.ToEquatableArray());
    }
}
