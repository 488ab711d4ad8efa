using System;
using System.Collections.Generic;
using System.Linq;
using Contracts.Generator.Models;
using Contracts.Schema;
using Contracts.Schema.Shapes;

namespace Contracts.Generator.Emission;

/// <summary>Writes the rules of a schema as C# over JSON, with the full meaning that the schema gives them.</summary>
internal sealed class JsonChecks
{
    private const string Check = "global::Contracts.JsonCheck.";
    /// <summary>Up to this many members are looked up by name; more of them are found in one pass.</summary>
    private const int FewMembers = 3;

    private const string Kind = "global::System.Text.Json.JsonValueKind.";

    private readonly CheckScope _scope;
    private readonly JsonTests _tests;
    private string? _reason;

    /// <summary>Checks for the type of <paramref name="scope"/>.</summary>
    public JsonChecks(CheckScope scope)
    {
        _scope = scope;
        _tests = new JsonTests(scope, this);
    }

    /// <summary>Writes statements that report every rule that a JSON value breaks.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="schema">The rules.</param>
    /// <param name="type">The C# type of the value, so that generated types check themselves; null when it is not known.</param>
    /// <param name="json">The expression of the value.</param>
    /// <param name="isSelf">Whether the checks of the type itself are being written.</param>
    public void Write(CodeWriter code, Subschema schema, CsType? type, string json, bool isSelf = false)
    {
        if (!isSelf && type is TypeModel model and not EnumModel && model.Schema.Rules == schema.Rules)
        {
            code.Line($"if (!{type.Name}.CheckJson({json}, {_scope.Sink})) return false;");
            return;
        }

        if (type is RecordModel or MapType) code.Line($"if (!{Check}HasUniqueNames({json}, {_scope.Sink})) return false;");
        if (type is AnyType) code.Line($"if (!{Check}HasUniqueNamesDeep({json}, {_scope.Sink})) return false;");
        var inner = type is NullableType nullable ? nullable.Inner : type;
        foreach (var rule in schema.Rules.Where(rule => rule is not (PropertiesRule or AdditionalPropertiesRule))) Write(code, rule, inner, json);
        WriteMembers(code, schema, inner, json);
        if (inner is not EnumModel { IsOpen: true } || schema.Find<TypeRule>() is not null) return;
        // A value that an open enum does not list is a string all the same.
        Write(code, new TypeRule(type is NullableType ? JsonKinds.String | JsonKinds.Null : JsonKinds.String), inner, json);
    }

    /// <summary>A method that checks a JSON value against a schema.</summary>
    public string Method(Subschema schema, CsType? type) => _scope.Condition(
        "Json", "global::System.Text.Json.JsonElement json", RuleText.Of(schema), code => Write(code, schema, type, "json"));

    private void Write(CodeWriter code, Rule rule, CsType? type, string json)
    {
        switch (rule)
        {
            case RequiredRule required:
                WriteRequired(code, required, json);
                break;
            case DependentRequiredRule dependent:
                WriteDependencies(code, dependent, json);
                break;
            case ItemsRule items:
                WriteItems(code, items.Items, type, json);
                break;
            case AnyOfRule any:
                WriteChoice(code, rule, any.Branches, type, json);
                break;
            case OneOfRule one:
                WriteChoice(code, rule, one.Branches, type, json);
                break;
            case ConditionalRule condition:
                WriteCondition(code, condition, type, json);
                break;
            case RefRule reference:
                var target = _scope.Model.References.First(one => one.Target == reference.Target);
                code.Line($"if (!{target.Name}{(target.IsValueType ? "Json" : "")}.CheckJson({json}, {_scope.Sink})) return false;");
                break;
            default:
                if (type is EnumModel { IsOpen: true } && rule is EnumRule) return;
                Stop(code, _tests.Of(rule, json), rule, json);
                break;
        }
    }

    private void Stop(CodeWriter code, Test holds, Rule rule, string json) =>
        _scope.Stop(code, holds.Not(), $"Report({Literal.Text(rule.Keyword)}, {Literal.Text(RuleText.WithReason(RuleText.Of(rule), _reason))}, {json})");

    private void WriteRequired(CodeWriter code, RequiredRule rule, string json)
    {
        if (rule.Names.Count == 0) return;
        using (code.Open($"if ({json}.ValueKind == {Kind}Object)"))
        {
            foreach (var name in rule.Names)
            {
                _scope.Stop(code, JsonTests.Has(name, json).Not(), $"ReportMissing({Literal.Text(name)})");
            }
        }
    }

    private void WriteDependencies(CodeWriter code, DependentRequiredRule rule, string json)
    {
        foreach (var dependency in rule.Dependencies.Where(dependency => dependency.Needs.Count > 0))
        {
            using (code.Open($"if ({json}.ValueKind == {Kind}Object && {json}.TryGetProperty({Literal.Utf8(dependency.Name)}, out _))"))
            {
                foreach (var need in dependency.Needs)
                {
                    _scope.Stop(code, JsonTests.Has(need, json).Not(), $"ReportMissing({Literal.Text(need)}, {Literal.Text(dependency.Name)})");
                }
            }
        }
    }

    private void WriteItems(CodeWriter code, Subschema schema, CsType? type, string json)
    {
        var item = _scope.Local("item");
        var inner = new CodeWriter();
        Write(inner, schema, (type as ListType)?.Item, item);
        if (inner.IsEmpty) return;
        using (code.Open($"if ({json}.ValueKind == {Kind}Array)"))
        {
            var index = _scope.IsSilent ? "" : _scope.Local("i");
            if (!_scope.IsSilent) code.Line($"var {index} = 0;");
            using (code.Open($"foreach (var {item} in {json}.EnumerateArray())"))
            {
                _scope.Enter(code, index + "++");
                code.Append(inner);
                _scope.Leave(code);
            }
        }
    }

    private void WriteMembers(CodeWriter code, Subschema schema, CsType? type, string json)
    {
        var properties = schema.Find<PropertiesRule>()?.Properties ?? default;
        var declared = new HashSet<string>(properties.Select(property => property.Name), StringComparer.Ordinal);
        var additional = schema.Rules.OfType<AdditionalPropertiesRule>().ToList();
        var beside = additional.FirstOrDefault(rule => declared.SetEquals(rule.Declared));
        WriteLoop(code, properties, beside?.Schema, type, json);
        foreach (var rule in additional.Where(rule => rule != beside))
        {
            var skipped = rule.Declared.Select(name => new PropertySchema(name, Subschema.Anything)).ToEquatableArray();
            WriteLoop(code, skipped, rule.Schema, type, json);
        }
    }

    private void WriteLoop(CodeWriter code, EquatableArray<PropertySchema> properties, Subschema? others, CsType? type, string json)
    {
        if (others is not { AcceptsAnything: false } && properties.Count <= FewMembers)
        {
            foreach (var property in properties) WriteMember(code, property, type, json);
            return;
        }

        var member = _scope.Local("member");
        var cases = new CodeWriter();
        foreach (var property in properties) WriteCase(cases, property, type, member, isListed: others is { AcceptsAnything: false });
        if (others is { AcceptsAnything: false }) WriteOthers(cases, properties, others, type, member);
        if (cases.IsEmpty) return;
        using (code.Open($"if ({json}.ValueKind == {Kind}Object)"))
        using (code.Open($"foreach (var {member} in {json}.EnumerateObject())"))
        using (code.Open($"switch ({member}.Name)"))
        {
            code.Append(cases);
        }
    }

    private void WriteMember(CodeWriter code, PropertySchema property, CsType? type, string json)
    {
        var local = _scope.Local(property.Name);
        var inner = new CodeWriter();
        Write(inner, property.Schema, TypeOfMember(type, property.Name), local);
        if (inner.IsEmpty) return;
        using (code.Open($"if ({Check}TryGetMember({json}, {Literal.Utf8(property.Name)}, out var {local}))"))
        {
            _scope.Enter(code, Literal.Text(property.Name));
            code.Append(inner);
            _scope.Leave(code);
        }
    }

    private static CsType? TypeOfMember(CsType? type, string name) =>
        (type as RecordModel)?.Properties.FirstOrDefault(one => one.WireName == name) is { IsStored: true } known ? known.Type : null;

    private void WriteCase(CodeWriter code, PropertySchema property, CsType? type, string member, bool isListed)
    {
        var inner = new CodeWriter();
        Write(inner, property.Schema, TypeOfMember(type, property.Name), member + ".Value");
        if (inner.IsEmpty && !isListed) return;
        code.Line($"case {Literal.Text(property.Name)}:");
        WriteBody(code, inner, Literal.Text(property.Name));
    }

    private void WriteBody(CodeWriter code, CodeWriter inner, string place)
    {
        var body = new CodeWriter();
        if (!inner.IsEmpty)
        {
            _scope.Enter(body, place);
            body.Append(inner);
            _scope.Leave(body);
        }

        body.Line("break;");
        code.AppendDeeper(body);
    }

    private void WriteOthers(CodeWriter code, EquatableArray<PropertySchema> properties, Subschema schema, CsType? type, string member)
    {
        code.Line("default:");
        if (schema.OnlyRule is NeverRule)
        {
            var known = properties.Count == 0 ? "" : $", [{string.Join(", ", properties.Select(property => Literal.Text(property.Name)))}]";
            var unknown = new CodeWriter();
            _scope.Stop(unknown, Test.True, $"ReportUnknown({member}.Name{known})");
            unknown.Line("break;");
            code.AppendDeeper(unknown);
            return;
        }

        var inner = new CodeWriter();
        Write(inner, schema, (type as MapType)?.Value ?? (type as RecordModel)?.Additional, member + ".Value");
        WriteBody(code, inner, member + ".Name");
    }

    private void WriteChoice(CodeWriter code, Rule rule, EquatableArray<Subschema> branches, CsType? type, string json)
    {
        if (type is EnumModel { IsOpen: true } && branches.All(branch => branch.OnlyRule is ConstRule)) return;
        if (BranchOfKind(branches) is { } kinds)
        {
            WriteByKind(code, rule, branches, kinds, type, json);
            return;
        }

        if (Discriminator.Of(branches.ToList()) is { } discriminator)
        {
            WriteByTag(code, rule, branches, discriminator, type, json);
            return;
        }

        var tests = branches.Select(branch => _tests.Of(branch, json)).ToList();
        var sure = tests.Count(test => test.IsTrue);
        var open = tests.Where(test => test.Condition is not null).ToList();
        var atMostOne = branches.Select(branch => branch.OnlyRule).OfType<ConstRule>().Distinct().Count() == branches.Count;
        Stop(code, rule is AnyOfRule || atMostOne ? Test.Any(tests) : open.Count == 0 ? Test.Known(sure == 1) : TypedTests.Sum(open, 1 - sure), rule, json);
    }

    /// <summary>The kinds of each branch, when no two branches share one: then the kind of the value alone decides which branch counts.</summary>
    private static List<JsonKinds>? BranchOfKind(EquatableArray<Subschema> branches)
    {
        var taken = JsonKinds.None;
        var kinds = new List<JsonKinds>();
        foreach (var branch in branches)
        {
            // An integer and a fraction are one kind of token, so a branch takes both.
            if (branch.Find<TypeRule>() is not { } type) return null;
            var own = (type.Kinds & JsonKinds.Number) != 0 ? type.Kinds | JsonKinds.Number : type.Kinds;
            if ((taken & own) != 0) return null;
            taken |= own;
            kinds.Add(own);
        }

        return kinds;
    }

    private void WriteByKind(CodeWriter code, Rule rule, EquatableArray<Subschema> branches, List<JsonKinds> kinds, CsType? type, string json)
    {
        using (code.Open($"switch ({json}.ValueKind)"))
        {
            for (var i = 0; i < branches.Count; i++)
            {
                foreach (var name in JsonTests.TokenKinds(kinds[i])) code.Line($"case {Kind}{name}:");
                WriteBranch(code, branches[i], type, json);
            }

            WriteNoBranch(code, rule, json);
        }
    }

    private void WriteByTag(CodeWriter code, Rule rule, EquatableArray<Subschema> branches, Discriminator discriminator, CsType? type, string json)
    {
        using (code.Open($"switch ({Check}Tag({json}, {Literal.Utf8(discriminator.Name)}))"))
        {
            for (var i = 0; i < branches.Count; i++)
            {
                code.Line($"case {Literal.Text(discriminator.Values[i])}:");
                WriteBranch(code, branches[i], type, json);
            }

            WriteNoBranch(code, rule, json);
        }
    }

    private void WriteBranch(CodeWriter code, Subschema branch, CsType? type, string json)
    {
        var inner = new CodeWriter();
        Write(inner, branch, TypeOfBranch(type, branch), json);
        inner.Line("break;");
        code.AppendDeeper(inner);
    }

    private void WriteNoBranch(CodeWriter code, Rule rule, string json)
    {
        var inner = new CodeWriter();
        Stop(inner, Test.False, rule, json);
        inner.Line("break;");
        code.Line("default:");
        code.AppendDeeper(inner);
    }

    private static CsType? TypeOfBranch(CsType? type, Subschema branch) => type is UnionModel union
        ? union.Cases.FirstOrDefault(one => one.Schema.Rules == branch.Rules)?.Type
        : type is TypeModel model && model.Schema.Rules == branch.Rules ? type : null;

    private void WriteCondition(CodeWriter code, ConditionalRule rule, CsType? type, string json)
    {
        var (then, otherwise) = (new CodeWriter(), new CodeWriter());
        var outer = _reason;
        _reason = rule.Reason ?? outer;
        Write(then, rule.Then, type is RecordModel ? null : type, json);
        Write(otherwise, rule.Else, type is RecordModel ? null : type, json);
        _reason = outer;
        if (then.IsEmpty && otherwise.IsEmpty) return;
        var condition = _tests.Of(rule.If, json);
        if (condition.Condition is null)
        {
            code.Append(condition.Answer ? then : otherwise);
            return;
        }

        if (then.IsEmpty)
        {
            using (code.Open($"if ({Parentheses.Unwrap(condition.Opposite!)})")) code.Append(otherwise);
            return;
        }

        using (code.Open($"if ({Parentheses.Unwrap(condition.Condition)})")) code.Append(then);
        if (otherwise.IsEmpty) return;
        using (code.Open("else")) code.Append(otherwise);
    }
}
