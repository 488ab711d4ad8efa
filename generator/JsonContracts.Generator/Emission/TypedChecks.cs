using System;
using System.Linq;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission;

/// <summary>
/// Writes the rules of a schema as C# over typed values. What the type already guarantees is left out; what C# cannot ask of the
/// typed value is asked of its JSON form.
/// </summary>
internal sealed class TypedChecks
{
    private readonly CheckScope _scope;
    private readonly TypedTests _tests;
    private readonly JsonChecks _json;
    private string? _reason;

    /// <summary>Checks for the type of <paramref name="scope"/>.</summary>
    public TypedChecks(CheckScope scope, JsonChecks json)
    {
        _scope = scope;
        _json = json;
        _tests = new TypedTests(scope, this);
    }

    /// <summary>Writes statements that report every rule that a value breaks.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="schema">The rules.</param>
    /// <param name="value">The value.</param>
    public void Write(CodeWriter code, Subschema schema, TypedValue value)
    {
        if (value.Type is NullableType nullable)
        {
            WriteNullable(code, schema, value, nullable);
            return;
        }

        if (value.Member is { } member && value.Type is RecordModel or MapType or UnionModel or WrapperModel or ReferenceType { IsValueType: false })
        {
            WriteInside(code, member, inner => Write(inner, schema, value with { Member = null }));
            return;
        }

        if (value.Type is TypeModel model and not EnumModel && !value.IsSelf && model.Schema.Rules == schema.Rules)
        {
            code.Line($"if (!{value.Expression}.Check({_scope.Sink})) return false;");
            return;
        }

        if (value.Type is ScalarType { Kind: ScalarKind.Double } && MayBeInfinite(schema))
        {
            Stop(code, Test.OfCall($"double.IsFinite({value.Expression})").Not(), value, "type", "a finite number");
        }

        if (value.Type is EnumModel { IsOpen: true })
        {
            var text = value.Expression + ".Value";
            Stop(code, Test.Of($"{text} is null", $"{text} is not null"), value, "type", "a string");
        }

        foreach (var rule in schema.Rules) Write(code, rule, value);
        if (value is { IsSelf: true, Type: RecordModel record } && record.Schema.Rules == schema.Rules) WriteUndescribed(code, record, schema);
    }

    /// <summary>A member that is required and described nowhere has no rule of its own, but must not be null either.</summary>
    private void WriteUndescribed(CodeWriter code, RecordModel record, Subschema schema)
    {
        var described = schema.Find<PropertiesRule>()?.Properties.Select(property => property.Name).ToList() ?? [];
        foreach (var property in record.Properties.Where(property => property.IsRequired && !described.Contains(property.WireName)))
        {
            WriteRequired(code, new PropertySchema(property.WireName, property.Schema), property, property.Name);
        }
    }

    /// <summary>JSON has no infinity; a bound or a list of values refuses it anyway.</summary>
    private static bool MayBeInfinite(Subschema schema) => schema.Find<TypeRule>() is not null
        && KnownValues.Of(schema) is null
        && !(schema.Rules.OfType<BoundRule>().Any(bound => bound.IsLower) && schema.Rules.OfType<BoundRule>().Any(bound => !bound.IsLower));

    /// <summary>Writes statements with the sink at a member.</summary>
    private void WriteInside(CodeWriter code, string member, Action<CodeWriter> write)
    {
        var inner = new CodeWriter();
        write(inner);
        if (inner.IsEmpty) return;
        _scope.Enter(code, Literal.Text(member));
        code.Append(inner);
        _scope.Leave(code);
    }

    private void WriteNullable(CodeWriter code, Subschema schema, TypedValue value, NullableType nullable)
    {
        var local = _scope.Local(value.Words);
        var present = new CodeWriter();
        Write(present, NullFree.Of(schema), value with { Type = nullable.Inner, Expression = local });
        if (!present.IsEmpty)
        {
            using (code.Open($"if ({value.Expression} is {{ }} {local})")) code.Append(present);
        }

        if (!TypedTests.Accepts(schema, new NullValue()))
        {
            Stop(code, Test.Of($"{value.Expression} is null", $"{value.Expression} is not null"), value with { Expression = "(object?)null" }, "type", "no null");
        }
    }

    private void Write(CodeWriter code, Rule rule, TypedValue value)
    {
        switch (rule)
        {
            case PropertiesRule properties when value.Type is RecordModel record:
                foreach (var property in properties.Properties) WriteProperty(code, property, record, value);
                break;
            case AdditionalPropertiesRule additional when value.Type is RecordModel or MapType:
                WriteAdditional(code, additional, value);
                break;
            case RequiredRule required when value.Type is RecordModel or MapType:
                foreach (var name in required.Names) Missing(code, TypedTests.Presence(name, value), name, besides: null);
                break;
            case DependentRequiredRule dependent when value.Type is RecordModel or MapType:
                foreach (var dependency in dependent.Dependencies) WriteDependency(code, dependency, value);
                break;
            case ItemsRule items when value.Type is ListType list:
                WriteItems(code, items.Items, list, value);
                break;
            case AnyOfRule any when value.Type is not EnumModel && !TypedTests.IsFinite(value.Type):
                WriteChoice(code, rule, any.Branches, value, exactlyOne: false);
                break;
            case OneOfRule one when value.Type is not EnumModel && !TypedTests.IsFinite(value.Type):
                WriteChoice(code, rule, one.Branches, value, exactlyOne: true);
                break;
            case ConditionalRule condition when !TypedTests.IsFinite(value.Type):
                WriteCondition(code, condition, value);
                break;
            case RefRule when value.Type is ReferenceType { IsValueType: false }:
                code.Line($"if (!{value.Expression}.Check({_scope.Sink})) return false;");
                break;
            default:
                Stop(code, _tests.Of(rule, value).Not(), value, rule.Keyword, RuleText.Of(rule), rule);
                break;
        }
    }

    private void WriteProperty(CodeWriter code, PropertySchema property, RecordModel record, TypedValue owner)
    {
        if (record.Properties.FirstOrDefault(one => one.WireName == property.Name) is not { } model)
        {
            WriteUndeclared(code, property, record, owner);
            return;
        }

        if (!model.IsStored)
        {
            if (!TypedTests.Accepts(property.Schema, model.Constant!)) Stop(code, Test.True, owner, "const", RuleText.Of(new ConstRule(model.Constant!)));
            return;
        }

        var access = owner.Access(model.Name);
        if (model.IsTriState)
        {
            var inner = new CodeWriter();
            Write(inner, property.Schema, new TypedValue(model.Type, access + ".Value", model.WireName, model.Name));
            if (inner.IsEmpty) return;
            using (code.Open($"if ({access}.IsSet)")) code.Append(inner);
            return;
        }

        if (model.IsRequired) WriteRequired(code, property, model, access);
        else WriteOptional(code, property, model, access);
    }

    private void WriteOptional(CodeWriter code, PropertySchema property, PropertyModel model, string access)
    {
        var local = _scope.Local(model.Name);
        var inner = new CodeWriter();
        Write(inner, property.Schema, new TypedValue(model.Type, local, model.WireName, model.Name));
        if (inner.IsEmpty) return;
        using (code.Open($"if ({access} is {{ }} {local})")) code.Append(inner);
    }

    /// <summary>C# keeps a required reference from being forgotten, but not from being null.</summary>
    private void WriteRequired(CodeWriter code, PropertySchema property, PropertyModel model, string access)
    {
        var inner = new CodeWriter();
        Write(inner, property.Schema, new TypedValue(model.Type, access, model.WireName, model.Name));
        if (model.Type.IsValueType || model.Type is NullableType)
        {
            code.Append(inner);
            return;
        }

        using (code.Open($"if ({access} is null)"))
        {
            _scope.Stop(code, Test.True, $"ReportMissing({Literal.Text(model.WireName)})");
        }

        if (inner.IsEmpty) return;
        using (code.Open("else")) code.Append(inner);
    }

    private void WriteUndeclared(CodeWriter code, PropertySchema property, RecordModel record, TypedValue owner)
    {
        if (record.Additional is not { } type || property.Schema.AcceptsAnything) return;
        var local = _scope.Local(property.Name);
        using (code.Open($"if ({owner.Access("AdditionalProperties")}.TryGetValue({Literal.Text(property.Name)}, out var {local}))"))
        {
            Write(code, property.Schema, new TypedValue(type, local, property.Name, property.Name));
        }
    }

    private void WriteAdditional(CodeWriter code, AdditionalPropertiesRule rule, TypedValue owner)
    {
        var record = owner.Type as RecordModel;
        foreach (var property in record?.Properties ?? default)
        {
            if (!rule.Declared.Contains(property.WireName)) WriteProperty(code, new PropertySchema(property.WireName, rule.Schema), record!, owner);
        }

        var type = record is null ? ((MapType)owner.Type).Value : record.Additional;
        if (type is null) return;
        var name = _scope.Local("name");
        var member = _scope.Local("member");
        var inner = new CodeWriter();
        Write(inner, rule.Schema, new TypedValue(type, member, null, "member"));
        if (inner.IsEmpty) return;
        var source = record is null ? owner.Expression : owner.Access("AdditionalProperties");
        using (code.Open($"foreach (var ({name}, {member}) in {source})"))
        {
            var extra = rule.Declared.Where(declared => record?.Properties.Any(property => property.WireName == declared) != true).Select(Literal.Text).ToList();
            if (extra.Count > 0) code.Line($"if ({name} is {string.Join(" or ", extra)}) continue;");
            _scope.Enter(code, name);
            code.Append(inner);
            _scope.Leave(code);
        }
    }

    private void WriteDependency(CodeWriter code, Dependency dependency, TypedValue owner)
    {
        var given = TypedTests.Presence(dependency.Name, owner);
        foreach (var need in dependency.Needs)
        {
            Missing(code, Test.Any([given.Not(), TypedTests.Presence(need, owner)]), need, dependency.Name);
        }
    }

    private void Missing(CodeWriter code, Test isPresent, string name, string? besides) => _scope.Stop(
        code, isPresent.Not(), $"ReportMissing({Literal.Text(name)}{(besides is null ? "" : ", " + Literal.Text(besides))})");

    private void WriteItems(CodeWriter code, Subschema schema, ListType list, TypedValue value)
    {
        var index = _scope.Local("i");
        var item = $"{value.Expression}[{index}]";
        var inner = new CodeWriter();
        Write(inner, schema, new TypedValue(list.Item, item, null, value.Words + " item"));
        var canBeNull = !list.Item.IsValueType && list.Item is not NullableType;
        if (inner.IsEmpty && !canBeNull) return;
        if (value.Member is { } member) _scope.Enter(code, Literal.Text(member));
        using (code.Open($"for (var {index} = 0; {index} < {value.Expression}.Count; {index}++)"))
        {
            if (canBeNull)
            {
                code.Line($"if ({item} is null)");
                using (code.Open(""))
                {
                    _scope.Stop(code, Test.True, $"Report({index}, \"type\", \"no null\", (object?)null)");
                    code.Line("continue;");
                }

                if (!inner.IsEmpty) code.Line();
            }

            if (!inner.IsEmpty)
            {
                _scope.Enter(code, index);
                code.Append(inner);
                _scope.Leave(code);
            }
        }

        if (value.Member is not null) _scope.Leave(code);
    }

    private void WriteChoice(CodeWriter code, Rule rule, EquatableArray<Subschema> branches, TypedValue value, bool exactlyOne)
    {
        var tests = branches.Select(branch => (Branch: branch, Test: _tests.Of(branch, value))).ToList();
        var sure = tests.Count(one => one.Test.IsTrue);
        var open = tests.Where(one => one.Test.Condition is not null).ToList();
        if (!exactlyOne && sure > 0) return;
        if (sure == 0 && open.Count == 1)
        {
            Write(code, open[0].Branch, value);
            return;
        }

        var holds = !exactlyOne ? Test.Any(open.Select(one => one.Test))
            : open.Count == 0 ? Test.Known(sure == 1)
            : TypedTests.Sum(open.Select(one => one.Test), 1 - sure);
        Stop(code, holds.Not(), value, rule.Keyword, RuleText.Of(rule), rule);
    }

    private void WriteCondition(CodeWriter code, ConditionalRule rule, TypedValue value)
    {
        var condition = _tests.Of(rule.If, value);
        if (condition.Condition is null)
        {
            Write(code, condition.Answer ? rule.Then : rule.Else, value);
            return;
        }

        var (then, otherwise) = (new CodeWriter(), new CodeWriter());
        var outer = _reason;
        _reason = rule.Reason ?? outer;
        Write(then, rule.Then, value);
        Write(otherwise, rule.Else, value);
        _reason = outer;
        if (!then.IsEmpty)
        {
            using (code.Open($"if ({Parentheses.Unwrap(condition.Condition)})")) code.Append(then);
            if (otherwise.IsEmpty) return;
            using (code.Open("else")) code.Append(otherwise);
        }
        else if (!otherwise.IsEmpty)
        {
            using (code.Open($"if ({Parentheses.Unwrap(condition.Opposite!)})")) code.Append(otherwise);
        }
    }

    /// <summary>The statement that reports a broken rule and ends a check that does not collect.</summary>
    private void Stop(CodeWriter code, Test isBroken, TypedValue value, string keyword, string expected, Rule? rule = null)
    {
        var place = value.Member is { } member ? Literal.Text(member) + ", " : "";
        _scope.Stop(code, isBroken, $"Report({place}{Literal.Text(keyword)}, {Literal.Text(RuleText.WithReason(expected, _reason))}, {value.Actual(rule)})");
    }

    /// <summary>A method that asks a whole schema of a typed value, for use as a condition.</summary>
    public string ConditionMethod(Subschema schema, TypedValue value)
    {
        var inner = value with { Expression = "value", Member = null };
        var name = _scope.Condition($"{value.Type.Name} value", RuleText.Of(schema), code => Write(code, schema, inner));
        return $"{name}({value.Expression})";
    }

    /// <summary>A condition that asks one rule of the JSON form of a typed value.</summary>
    public string JsonCondition(Rule rule, TypedValue value)
    {
        var method = _json.Method(new Subschema(EquatableArray.Of(rule), Annotations.None), null);
        return WireForm.Holds(value, method);
    }
}
