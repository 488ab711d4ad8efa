using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission;

/// <summary>Asks a schema of a typed value as one C# condition, or answers it while generating.</summary>
internal sealed class TypedTests(CheckScope scope, TypedChecks checks)
{
    private static readonly Evaluator s_evaluator = new(new SchemaSet([]));

    /// <summary>Whether a known value satisfies a schema.</summary>
    public static bool Accepts(Subschema schema, JsonValue value) => s_evaluator.IsValid(schema, value);

    /// <summary>Whether a type has so few values that a rule is decided by trying each.</summary>
    public static bool IsFinite(CsType type) => type is EnumModel { IsOpen: false } or ScalarType { Kind: ScalarKind.Boolean };

    /// <summary>Whether a value satisfies all rules of a schema.</summary>
    public Test Of(Subschema schema, TypedValue value)
    {
        if (schema.AcceptsAnything) return Test.True;
        if (value.Type is NullableType) return Test.OfCall(checks.ConditionMethod(schema, value));
        if (value.Type is RecordModel) return OfMembers(schema, value);
        return Test.All(schema.Rules.Select(rule => Of(rule, value)));
    }

    /// <summary>A member that is both described and required is asked for once: <c>Inputs is { } inputs &amp;&amp; …</c>.</summary>
    private Test OfMembers(Subschema schema, TypedValue value)
    {
        var required = schema.Find<RequiredRule>()?.Names ?? default;
        var described = schema.Find<PropertiesRule>()?.Properties.Where(property => required.Contains(property.Name)).ToList() ?? [];
        var names = described.Select(property => property.Name).ToList();
        return Test.All(schema.Rules.Select(rule => rule switch
        {
            RequiredRule => Test.All(required.Except(names).Select(name => Presence(name, value))),
            PropertiesRule properties => Test.All(properties.Properties.Select(property =>
                OfProperty(property, (RecordModel)value.Type, value, mustBePresent: names.Contains(property.Name)))),
            _ => Of(rule, value),
        }));
    }

    /// <summary>Whether a value satisfies one rule.</summary>
    public Test Of(Rule rule, TypedValue value) => value.Type switch
    {
        _ when rule is NeverRule => Test.False,
        EnumModel { IsOpen: false } one => OfEnum(rule, one, value),
        EnumModel one => OfOpenEnum(rule, one, value),
        ScalarType { Kind: ScalarKind.Boolean } => OfBoolean(rule, value),
        ScalarType scalar => Combined(rule, value) ?? ScalarTests.Of(rule, scalar, value, scope),
        RecordModel record => Combined(rule, value) ?? OfRecord(rule, record, value),
        MapType => Combined(rule, value) ?? OfMap(rule, value),
        ListType => Combined(rule, value) ?? OfList(rule, value),
        UnionModel union when rule is not (RefRule or AnyOfRule or OneOfRule or NotRule or ConditionalRule) => OfUnion(rule, union, value),
        ReferenceType { IsValueType: false } when rule is RefRule => Test.OfCall($"{value.Expression}.Check(null)"),
        _ => Combined(rule, value) ?? Test.OfCall(checks.JsonCondition(rule, value)),
    };

    private Test? Combined(Rule rule, TypedValue value) => rule switch
    {
        AnyOfRule any => Test.Any(any.Branches.Select(branch => Of(branch, value))),
        OneOfRule one => ExactlyOne(one.Branches.Select(branch => Of(branch, value)).ToList()),
        NotRule not => Of(not.Schema, value).Not(),
        ConditionalRule condition => Conditional(Of(condition.If, value), Of(condition.Then, value), Of(condition.Else, value)),
        RefRule => Test.OfCall(checks.JsonCondition(rule, value)),
        _ => null,
    };

    private static Test ExactlyOne(List<Test> tests)
    {
        var sure = tests.Count(test => test.IsTrue);
        var open = tests.Where(test => test.Condition is not null).ToList();
        if (open.Count == 0) return Test.Known(sure == 1);
        if (sure > 1) return Test.False;
        if (sure == 1) return Test.Any(open).Not();
        return open.Count == 1 ? open[0] : Sum(open, 1);
    }

    /// <summary>Whether exactly a number of conditions hold.</summary>
    public static Test Sum(IEnumerable<Test> tests, int count)
    {
        var sum = string.Join(" + ", tests.Select(test => $"({Parentheses.Unwrap(test.Condition!)} ? 1 : 0)"));
        return Test.Of($"{sum} == {count}", $"{sum} != {count}");
    }

    private static Test Conditional(Test condition, Test then, Test otherwise) => condition.Condition is null
        ? condition.Answer ? then : otherwise
        : Test.All([Test.Any([condition.Not(), then]), Test.Any([condition, otherwise])]);

    private static Test OfBoolean(Rule rule, TypedValue value)
    {
        var (yes, no) = (Accepts(rule, new BooleanValue(true)), Accepts(rule, new BooleanValue(false)));
        if (yes == no) return Test.Known(yes);
        return yes ? Test.OfCall(value.Expression) : Test.OfCall(value.Expression).Not();
    }

    private static bool Accepts(Rule rule, JsonValue value) => Accepts(new Subschema(EquatableArray.Of(rule), Annotations.None), value);

    /// <summary>An enum may hold a number that no member has, so even a rule that all members satisfy has to name them.</summary>
    private static Test OfEnum(Rule rule, EnumModel type, TypedValue value)
    {
        var accepted = type.Members.Where(member => Accepts(rule, member.Value)).ToList();
        if (accepted.Count == 0) return Test.False;
        if (accepted.Count == type.Members.Count && rule is TypeRule) return Test.True;
        return Test.OfPatterns(value.Expression, accepted.Select(member => $"{type.Name}.{member.Name}").ToList());
    }

    private Test OfOpenEnum(Rule rule, EnumModel type, TypedValue value)
    {
        var isList = rule is EnumRule or ConstRule || (rule is OneOfRule or AnyOfRule && type.Members.All(member => Accepts(rule, member.Value)));
        if (isList && type.Members.All(member => Accepts(rule, member.Value))) return Test.True;
        var text = new TypedValue(new ScalarType(ScalarKind.Text), value.Expression + ".Value", value.Member, value.Words);
        return Of(rule, text);
    }

    private Test OfRecord(Rule rule, RecordModel record, TypedValue value) => rule switch
    {
        TypeRule type => Test.Known((type.Kinds & JsonKinds.Object) != 0),
        RequiredRule required => Test.All(required.Names.Select(name => Presence(name, value))),
        DependentRequiredRule dependent => Test.All(dependent.Dependencies.SelectMany(one =>
            one.Needs.Select(need => Test.Any([Presence(one.Name, value).Not(), Presence(need, value)])))),
        PropertiesRule properties => Test.All(properties.Properties.Select(property => OfProperty(property, record, value))),
        AdditionalPropertiesRule additional when record.Additional is null => Test.All(record.Properties
            .Where(property => !additional.Declared.Contains(property.WireName))
            .Select(property => OfProperty(new PropertySchema(property.WireName, additional.Schema), record, value))),
        AdditionalPropertiesRule => Test.OfCall(checks.ConditionMethod(new Subschema(EquatableArray.Of(rule), Annotations.None), value)),
        CountRule { Kind: JsonKinds.Object } count => ScalarTests.Count(count, MemberCount(record, value)),
        ConstRule or EnumRule => OfValues(rule, JsonKinds.Object, value),
        _ => Test.True,
    };

    /// <summary>How many members a record has on the wire.</summary>
    private static string MemberCount(RecordModel record, TypedValue value)
    {
        var always = record.Properties.Count(property => property.IsRequired);
        var counts = record.Properties
            .Where(property => !property.IsRequired)
            .Select(property => $"({Presence(property.WireName, value).Condition} ? 1 : 0)")
            .ToList();
        if (record.Additional is not null) counts.Add(value.Access("AdditionalProperties") + ".Count");
        if (always > 0 || counts.Count == 0) counts.Insert(0, always.ToString(CultureInfo.InvariantCulture));
        return $"({string.Join(" + ", counts)})";
    }

    private Test OfMap(Rule rule, TypedValue value) => rule switch
    {
        TypeRule type => Test.Known((type.Kinds & JsonKinds.Object) != 0),
        RequiredRule required => Test.All(required.Names.Select(name => Test.OfCall($"{value.Expression}.ContainsKey({Literal.Text(name)})"))),
        CountRule { Kind: JsonKinds.Object } count => ScalarTests.Count(count, value.Expression + ".Count"),
        ConstRule or EnumRule => OfValues(rule, JsonKinds.Object, value),
        _ => Test.True,
    };

    private Test OfList(Rule rule, TypedValue value) => rule switch
    {
        TypeRule type => Test.Known((type.Kinds & JsonKinds.Array) != 0),
        CountRule { Kind: JsonKinds.Array } count => ScalarTests.Count(count, value.Expression + ".Count"),
        UniqueItemsRule => Test.OfCall($"global::JsonContracts.JsonCheck.IsUnique({value.Expression})"),
        ItemsRule items when items.Items.AcceptsAnything => Test.True,
        ItemsRule => Test.OfCall(checks.ConditionMethod(new Subschema(EquatableArray.Of(rule), Annotations.None), value)),
        ConstRule or EnumRule => OfValues(rule, JsonKinds.Array, value),
        _ => Test.True,
    };

    /// <summary>Whether a value is one of those that a rule names. It is compared as JSON, but only where one of them is of its kind.</summary>
    private Test OfValues(Rule rule, JsonKinds kind, TypedValue value)
    {
        var named = rule is EnumRule several ? several.Values.Any(one => one.Kind == kind) : ((ConstRule)rule).Value.Kind == kind;
        return named ? Test.OfCall(checks.JsonCondition(rule, value)) : Test.False;
    }

    /// <summary>Whichever case it is has to satisfy the rule.</summary>
    private Test OfUnion(Rule rule, UnionModel union, TypedValue value)
    {
        var cases = union.Cases
            .Select(one => (one.Name, Local: scope.Local(one.Name), one.Type))
            .Select(one => (one.Name, one.Local, Inner: Of(rule, new TypedValue(one.Type, one.Local, null, one.Name))))
            .ToList();
        return cases.All(one => one.Inner.IsTrue)
            ? Test.True
            : Test.Any(cases.Where(one => !one.Inner.IsFalse).Select(one =>
                Test.All([Test.OfCall($"{value.Expression}.TryGet{one.Name}(out {(one.Inner.IsTrue ? "_" : "var " + one.Local)})"), one.Inner])));
    }

    /// <summary>Whether an object has a member.</summary>
    public static Test Presence(string name, TypedValue owner)
    {
        if (owner.Type is MapType) return Test.OfCall($"{owner.Expression}.ContainsKey({Literal.Text(name)})");
        var record = (RecordModel)owner.Type;
        if (record.Properties.FirstOrDefault(one => one.WireName == name) is not { } property)
        {
            return record.Additional is null ? Test.False : Test.OfCall($"{owner.Access("AdditionalProperties")}.ContainsKey({Literal.Text(name)})");
        }

        var access = owner.Access(property.Name);
        return property.IsRequired ? Test.True : property.IsTriState ? Test.OfCall(access + ".IsSet") : Test.Of(access + " is not null", access + " is null");
    }

    /// <param name="property">What the schema says of the member.</param>
    /// <param name="record">The type of the object.</param>
    /// <param name="owner">The object.</param>
    /// <param name="mustBePresent">Whether absence fails; otherwise it passes.</param>
    private Test OfProperty(PropertySchema property, RecordModel record, TypedValue owner, bool mustBePresent = false)
    {
        if (record.Properties.FirstOrDefault(one => one.WireName == property.Name) is not { } model)
        {
            return Test.All([mustBePresent ? Presence(property.Name, owner) : Test.True, OfUndeclared(property, record, owner)]);
        }

        if (!model.IsStored) return Test.Known(Accepts(property.Schema, model.Constant!));
        var access = owner.Access(model.Name);
        if (model.IsRequired && (model.Type.IsValueType || model.Type is NullableType)) return Of(property.Schema, new TypedValue(model.Type, access, null, model.Name));

        // A required reference may still be null by mistake; that is reported on its own, and the questions about it pass.
        if (!model.IsTriState) return OfOptional(property.Schema, model, access, mustBePresent && !model.IsRequired);
        var isSet = Test.OfCall(access + ".IsSet");
        var inner = Of(property.Schema, new TypedValue(model.Type, access + ".Value", null, model.Name));
        return mustBePresent ? Test.All([isSet, inner]) : Test.Any([isSet.Not(), inner]);
    }

    private Test OfUndeclared(PropertySchema property, RecordModel record, TypedValue owner) =>
        record.Additional is null || property.Schema.AcceptsAnything
            ? Test.True
            : Test.OfCall(checks.ConditionMethod(new Subschema(EquatableArray.Of<Rule>(new PropertiesRule(EquatableArray.Of(property))), Annotations.None), owner));

    private Test OfOptional(Subschema schema, PropertyModel model, string access, bool mustBePresent)
    {
        var isPresent = Test.Of($"{access} is not null", $"{access} is null");
        if (schema.AcceptsAnything) return mustBePresent ? isPresent : Test.True;
        if (TypedPatterns.Of(schema, model.Type) is { } pattern) return OfPattern(access, mustBePresent ? pattern : "null or " + pattern);
        var local = scope.Local(model.Name);
        var inner = Of(schema, new TypedValue(model.Type, local, null, model.Name));
        if (inner.IsTrue) return mustBePresent ? isPresent : Test.True;
        if (inner.IsFalse) return mustBePresent ? Test.False : isPresent.Not();
        return mustBePresent
            ? Test.Of($"{access} is {{ }} {local} && {inner.Condition}", $"({access} is not {{ }} {local} || {Parentheses.Unwrap(inner.Opposite!)})")
            : Test.Of($"({access} is not {{ }} {local} || {Parentheses.Unwrap(inner.Condition!)})", $"{access} is {{ }} {local} && {inner.Opposite}");
    }

    private static Test OfPattern(string access, string pattern) => Test.Of($"{access} is {pattern}", $"{access} is not ({pattern})");
}
