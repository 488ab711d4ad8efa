using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>
/// Asks schemas of the members of records and maps: each way in which C# holds a member (a constant, one that must be there, one that may
/// be null, one of three states, an entry of a map) is asked in its own words.
/// </summary>
internal sealed class TypedMembers(TypedChecks checks)
{
    /// <summary>Whether a member of a record satisfies a schema; null when C# cannot say it.</summary>
    /// <param name="name">The name of the member.</param>
    /// <param name="schema">What is asked of it.</param>
    /// <param name="record">The type of the object.</param>
    /// <param name="owner">The object.</param>
    /// <param name="isRequired">Whether absence fails; otherwise it passes.</param>
    public Condition? TestProperty(string name, Subschema schema, CompositeModel record, TypedValue owner, bool isRequired)
    {
        if (record.Find(name) is not { } model) return TestUndeclared(name, schema, record, owner, isRequired);
        schema = Beyond(schema, model, owner);
        if (model.Constant is { } constant) return FiniteValues.Accepts(schema, constant) is { } accepts ? Condition.Known(accepts) : null;
        var access = owner.Access(model.Name);
        if (model.IsTriState) return TestTriState(schema, model, access, isRequired);
        // A required reference may still be null by mistake; that is reported on its own, and the questions about it pass.
        return model.IsRequired && (model.Type.IsValueType || model.Type is NullableType)
            ? checks.Test(schema, new TypedValue(model.Type, access, null, model.Name))
            : TestOptional(schema, model, access, isRequired && !model.IsRequired);
    }

    /// <summary>Whether a member of a map satisfies a schema; null when C# cannot say it.</summary>
    public Condition? TestEntry(string name, Subschema schema, TypedValue map, bool isRequired)
    {
        if (schema.AcceptsAnything) return isRequired ? Membership.Has(name, map) : Condition.True;
        var local = checks.Scope.Locals.Fresh(name);
        if (checks.Test(schema, new TypedValue(((MapType)map.Type).Value, local, null, name)) is not { } inner) return null;
        if (inner.IsTrue) return isRequired ? Membership.Has(name, map) : inner;
        if (inner.IsFalse) return isRequired ? inner : Membership.Has(name, map).Not();
        var found = Condition.Call($"{map.Expression}.TryGetValue({Literal.Text(name)}, out var {local})");
        return isRequired ? Condition.All([found, inner]) : Condition.Any([found.Not(), inner]);
    }

    /// <summary>Writes the checks of a member of a record.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="name">The name of the member.</param>
    /// <param name="schema">What is asked of it.</param>
    /// <param name="record">The type of the object.</param>
    /// <param name="owner">The object.</param>
    /// <param name="isOwn">Whether it is what the record itself says of its member, whatever else holds.</param>
    public void WriteProperty(CodeWriter code, string name, Subschema schema, CompositeModel record, TypedValue owner, bool isOwn)
    {
        if (record.Find(name) is not { } model)
        {
            WriteUndeclared(code, name, schema, record, owner);
            return;
        }

        if (!isOwn) schema = Beyond(schema, model, owner);
        if (model.Constant is { } constant) WriteConstant(code, schema, constant, model, owner);
        else if (model.IsTriState) WriteTriState(code, schema, model, owner);
        else if (isOwn && model.IsRequired) WriteRequired(code, schema, model, owner.Access(model.Name));
        else if (model.IsRequired && (model.Type.IsValueType || model.Type is NullableType)) checks.Write(code, schema, new TypedValue(model.Type, owner.Access(model.Name), model.WireName, model.Name));
        else WriteOptional(code, schema, model, owner.Access(model.Name));
    }

    /// <summary>C# keeps a required reference from being forgotten, but not from being null.</summary>
    public void WriteRequired(CodeWriter code, Subschema schema, PropertyModel model, string access)
    {
        var inner = new CodeWriter();
        checks.Write(inner, schema, new TypedValue(model.Type, access, model.WireName, model.Name));
        if (model.Type.IsValueType || model.Type is NullableType)
        {
            code.Append(inner);
            return;
        }

        Missing(code, Condition.Is(access, Pattern.NotNullOf(model.Type)), model.WireName);
        Reporting.Block(code, Condition.Is(access, Pattern.NotNullOf(model.Type)), inner);
    }

    /// <summary>A member that is required and described nowhere has no rule of its own, but must not be null either.</summary>
    public void WriteUndescribed(CodeWriter code, RecordModel record, Subschema schema)
    {
        var described = new HashSet<string>((schema.Find<PropertiesRule>()?.Properties ?? default).Select(property => property.Name), StringComparer.Ordinal);
        foreach (var property in record.Properties.Where(property => property.IsRequired && property.IsStored && !described.Contains(property.WireName)))
        {
            WriteRequired(code, property.Schema, property, property.Name);
        }
    }

    /// <summary>Writes the checks of a member of a map.</summary>
    public void WriteEntry(CodeWriter code, string name, Subschema schema, TypedValue map)
    {
        if (schema.AcceptsAnything) return;
        var local = checks.Scope.Locals.Fresh(name);
        var inner = new CodeWriter();
        checks.Write(inner, schema, new TypedValue(((MapType)map.Type).Value, local, name, name));
        Reporting.Block(code, Condition.Call($"{map.Expression}.TryGetValue({Literal.Text(name)}, out var {local})"), inner);
    }

    /// <summary>Writes the statement that reports that a member is missing.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="isThere">Whether it is there.</param>
    /// <param name="name">The member.</param>
    /// <param name="besides">The member that asks for it; null when it is always required.</param>
    public static void Missing(CodeWriter code, Condition isThere, string name, string? besides = null) =>
        Reporting.Stop(code, isThere.Not(), new Report("ReportMissing", Literal.Text(name) + (besides is null ? "" : ", " + Literal.Text(besides))));

    /// <summary>
    /// What is asked of a member beyond what the record says of it anyway. Where that does not hold, the record is refused whatever else is
    /// asked; and to ask a type that contains itself twice at each level would take twice as long for each.
    /// </summary>
    private static Subschema Beyond(Subschema schema, PropertyModel model, TypedValue owner) => owner.IsSelf ? schema.Without(model.Schema) : schema;

    private Condition? TestUndeclared(string name, Subschema schema, CompositeModel record, TypedValue owner, bool isRequired)
    {
        if (record.Additional is null) return Condition.Known(!isRequired);
        return TestEntry(name, schema, new TypedValue(new MapType(record.Additional), owner.Additional, null, name), isRequired);
    }

    private Condition? TestTriState(Subschema schema, PropertyModel model, string access, bool isRequired)
    {
        var isSet = Condition.Call(access + ".IsSet");
        if (checks.Test(schema, new TypedValue(model.Type, access + ".Value", null, model.Name)) is not { } inner) return null;
        return isRequired ? Condition.All([isSet, inner]) : Condition.Any([isSet.Not(), inner]);
    }

    private Condition? TestOptional(Subschema schema, PropertyModel model, string access, bool mustBePresent)
    {
        if (schema.AcceptsAnything) return mustBePresent ? Condition.Is(access, Pattern.NotNullOf(model.Type)) : Condition.True;
        if (checks.Patterns.Of(schema, model.Type) is { } pattern) return Condition.Is(access, mustBePresent ? pattern : Pattern.Any([Pattern.NullOf(model.Type), pattern]));
        var local = checks.Scope.Locals.Fresh(model.Name);
        return checks.Test(schema, new TypedValue(model.Type, local, null, model.Name)) is { } inner ? TypedChecks.Present(access, model.Type, local, inner, mustBePresent) : null;
    }

    private void WriteConstant(CodeWriter code, Subschema schema, JsonValue constant, PropertyModel model, TypedValue owner)
    {
        if (FiniteValues.Accepts(schema, constant) == true) return;
        var inner = new CodeWriter();
        checks.Stop(inner, Condition.True, new TypedValue(model.Type, Literal.Constant(constant), null, model.Name), schema.Find<ConstRule>()?.Keyword ?? "const", RuleText.Of(new ConstRule(constant)));
        Reporting.Inside(code, Literal.Text(model.WireName), inner);
    }

    private void WriteTriState(CodeWriter code, Subschema schema, PropertyModel model, TypedValue owner)
    {
        var access = owner.Access(model.Name);
        var inner = new CodeWriter();
        checks.Write(inner, schema, new TypedValue(model.Type, access + ".Value", model.WireName, model.Name));
        Reporting.Block(code, Condition.Call(access + ".IsSet"), inner);
    }

    private void WriteOptional(CodeWriter code, Subschema schema, PropertyModel model, string access)
    {
        var local = checks.Scope.Locals.Fresh(model.Name);
        var inner = new CodeWriter();
        checks.Write(inner, schema, new TypedValue(model.Type, local, model.WireName, model.Name));
        Reporting.Block(code, Condition.Present(access, local), inner);
    }

    private void WriteUndeclared(CodeWriter code, string name, Subschema schema, CompositeModel record, TypedValue owner)
    {
        if (record.Additional is { } type) WriteEntry(code, name, schema, new TypedValue(new MapType(type), owner.Additional, null, name));
    }
}
