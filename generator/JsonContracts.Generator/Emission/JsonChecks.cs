using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission;

/// <summary>Writes the rules of a schema as C# over JSON, with the full meaning that the schema gives them.</summary>
internal sealed class JsonChecks
{
    private const string Check = "global::JsonContracts.JsonCheck.";
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
        if (isSelf && type is RecordModel record) WriteRecord(code, schema, record, json);
        else Write(code, schema, type, new JsonSubject(json), isSelf);
    }

    private void Write(CodeWriter code, Subschema schema, CsType? type, JsonSubject json, bool isSelf = false)
    {
        if (!isSelf && type is TypeModel model and not EnumModel && model.Schema.Rules == schema.Rules)
        {
            code.Line($"if (!{type.Name}.CheckJson({json.Expression}, {_scope.Sink})) return false;");
            return;
        }

        if (type is RecordModel or MapType) code.Line($"if (!{Check}HasUniqueNames({json.Expression}, {_scope.Sink})) return false;");
        if (type is AnyType) code.Line($"if (!{Check}HasUniqueNamesDeep({json.Expression}, {_scope.Sink})) return false;");
        var inner = type is NullableType nullable ? nullable.Inner : type;
        WriteRules(code, schema, inner, json);
        if (inner is not EnumModel { IsOpen: true } || schema.Find<TypeRule>() is not null) return;
        // A value that an open enum does not list is a string all the same.
        Write(code, new TypeRule(type is NullableType ? JsonKinds.String | JsonKinds.Null : JsonKinds.String), inner, json);
    }

    /// <summary>
    /// Writes the checks of an object that is a type of its own. One loop finds all members; the rules then know where they are.
    /// </summary>
    private void WriteRecord(CodeWriter code, Subschema schema, RecordModel record, string json)
    {
        MemberLookup.Declare(code, record);
        WriteOtherKinds(code, schema, json);
        var members = new FoundMembers(record, _scope, json);
        var self = new JsonSubject(json, JsonKinds.Object) { Members = members };
        WriteFind(code, schema, record, self);
        var rules = new CodeWriter();
        foreach (var rule in schema.Rules.Where(rule => rule is not (PropertiesRule or AdditionalPropertiesRule))) Write(rules, rule, record, self);
        WriteMembers(rules, schema, record, self);
        members.Declare(code);
        code.Append(rules);
    }

    /// <summary>What is no object has no members to look at.</summary>
    private void WriteOtherKinds(CodeWriter code, Subschema schema, string json)
    {
        if (schema.Rules.OfType<TypeRule>().FirstOrDefault(rule => rule.Kinds == JsonKinds.Object) is { } type)
        {
            code.Line($"if (!{json}.IsObject) return sink.Report(\"type\", {Literal.Text(RuleText.Of(type))}, {json});");
            return;
        }

        using (code.Open($"if (!{json}.IsObject)"))
        {
            WriteRules(code, schema, null, new JsonSubject(json, JsonKinds.Any & ~JsonKinds.Object));
            code.Line("return true;");
        }
    }

    private void WriteFind(CodeWriter code, Subschema schema, RecordModel record, JsonSubject self)
    {
        var others = new CodeWriter();
        if (Beside(schema) is { } beside) WriteOthers(others, schema, beside.Schema, record, "member");
        var hasPlaces = record.Properties.Count > 0;
        var hasOthers = record.Additional is not null;
        if (hasOthers && !hasPlaces) code.Line($"if (!{Check}HasUniqueNames({self.Expression}, sink)) return false;");
        if (!hasPlaces && others.IsEmpty) return;
        if (hasOthers && hasPlaces) code.Line("var isUnique = true; // Among names that the schema does not know there may be one that is given twice.");
        using (code.Open(WireForm.ForEachMember("member", self.Expression)))
        {
            if (hasPlaces) WriteFind(code, hasOthers, others);
            else code.Append(others);
        }

        if (hasOthers && hasPlaces) code.Line($"if (!isUnique && !{Check}HasUniqueNames({self.Expression}, sink)) return false;");
    }

    private static void WriteFind(CodeWriter code, bool hasOthers, CodeWriter others)
    {
        code.Line("var place = PlaceOf(member.NameUtf8);");
        using (code.Open("if (place < 0)"))
        {
            if (hasOthers) code.Line("isUnique = false;");
            code.Append(others);
            code.Line("continue;");
        }

        code.Line();
        code.Line(hasOthers ? "if (at[place] != 0) isUnique = false;" : "if (at[place] != 0 && !sink.ReportDuplicate(member.Name)) return false;");
        code.Line("at[place] = member.Place;");
    }

    /// <summary>What the schema says of the members that stand beside its own.</summary>
    private static AdditionalPropertiesRule? Beside(Subschema schema)
    {
        var declared = new HashSet<string>((schema.Find<PropertiesRule>()?.Properties ?? default).Select(property => property.Name), StringComparer.Ordinal);
        return schema.Rules.OfType<AdditionalPropertiesRule>().FirstOrDefault(rule => declared.SetEquals(rule.Declared));
    }

    /// <summary>Rules that only look at the kind that the schema asks for stand together, behind one question for that kind.</summary>
    private void WriteRules(CodeWriter code, Subschema schema, CsType? type, JsonSubject json)
    {
        var types = schema.Rules.OfType<TypeRule>().ToList();
        var wanted = types.FirstOrDefault();
        var kind = wanted is null ? null : JsonTokens.Of(wanted.Kinds);
        var (inner, outer) = (new CodeWriter(), new CodeWriter());
        var narrow = kind is { } one ? json.Narrow(one) : json;
        var rest = _scope.IsSilent && wanted is not null ? json.Narrow(wanted.Kinds) : json;
        foreach (var rule in schema.Rules.Where(rule => rule is not (TypeRule or PropertiesRule or AdditionalPropertiesRule)))
        {
            if (kind is not null && JsonTokens.LookedAtBy(rule) == kind) Write(inner, rule, type, narrow);
            else Write(outer, rule, type, rest);
        }

        WriteMembers(kind == JsonKinds.Object ? inner : outer, schema, type, kind == JsonKinds.Object ? narrow : rest);
        var isOneQuestion = types.Count == 1 && wanted!.Kinds == kind && !inner.IsEmpty && !_scope.IsSilent && (json.Kinds & ~kind) != JsonKinds.None;
        foreach (var rule in types.Where(_ => !isOneQuestion)) Write(code, rule, type, json);
        if (!inner.IsEmpty) Within(code, kind!.Value, _scope.IsSilent ? narrow : json, () => code.Append(inner));
        if (isOneQuestion) code.Line($"else if (!sink.{ReportOf(wanted!, json)}) return false;");
        code.Append(outer);
    }

    /// <summary>Writes statements about values of a kind, behind a question for that kind where it is not known.</summary>
    private static void Within(CodeWriter code, JsonKinds kind, JsonSubject json, Action write)
    {
        if ((json.Kinds & ~kind) == JsonKinds.None)
        {
            write();
            return;
        }

        using (code.Open($"if ({JsonTests.OfKinds(kind, json with { Kinds = JsonKinds.Any }).Condition})")) write();
    }

    /// <summary>A method that checks a JSON value against a schema.</summary>
    public string Method(Subschema schema, CsType? type) => _scope.Condition(
        "global::JsonContracts.JsonView json", RuleText.Of(schema), code => Write(code, schema, type, "json"));

    private void Write(CodeWriter code, Rule rule, CsType? type, JsonSubject json)
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
                code.Line($"if (!{target.Name}{(target.IsValueType ? "Json" : "")}.CheckJson({json.Expression}, {_scope.Sink})) return false;");
                break;
            default:
                if (type is EnumModel { IsOpen: true } && rule is EnumRule) return;
                Stop(code, _tests.Of(rule, json), rule, json);
                break;
        }
    }

    private void Stop(CodeWriter code, Test holds, Rule rule, JsonSubject json) => _scope.Stop(code, holds.Not(), ReportOf(rule, json));

    private string ReportOf(Rule rule, JsonSubject json) =>
        $"Report({Literal.Text(rule.Keyword)}, {Literal.Text(RuleText.WithReason(RuleText.Of(rule), _reason))}, {json.Expression})";

    private void WriteRequired(CodeWriter code, RequiredRule rule, JsonSubject json)
    {
        if (rule.Names.Count == 0) return;
        Within(code, JsonKinds.Object, json, () =>
        {
            foreach (var name in rule.Names) _scope.Stop(code, IsThere(name, json).Not(), $"ReportMissing({Literal.Text(name)})");
        });
    }

    /// <summary>Whether an object has a member. A member that is asked for once needs no local.</summary>
    private static Test IsThere(string name, JsonSubject json) => json.Members?.Asked(name) is null && json.Members?.PlaceOf(name) is { } place
        ? Test.Of($"{place} != 0", $"{place} == 0")
        : JsonTests.Has(name, json);

    private void WriteDependencies(CodeWriter code, DependentRequiredRule rule, JsonSubject json)
    {
        foreach (var dependency in rule.Dependencies.Where(dependency => dependency.Needs.Count > 0))
        {
            foreach (var need in dependency.Needs)
            {
                var isMissing = Test.All([IsThere(dependency.Name, json), IsThere(need, json).Not()]);
                _scope.Stop(code, isMissing, $"ReportMissing({Literal.Text(need)}, {Literal.Text(dependency.Name)})");
            }
        }
    }

    private void WriteItems(CodeWriter code, Subschema schema, CsType? type, JsonSubject json)
    {
        var item = _scope.Local("item");
        var inner = new CodeWriter();
        Write(inner, schema, (type as ListType)?.Item, new JsonSubject(item));
        if (inner.IsEmpty) return;

        // What is no array has no items.
        var index = _scope.IsSilent ? "" : _scope.Local("i");
        if (!_scope.IsSilent) code.Line($"var {index} = 0;");
        using (code.Open(WireForm.ForEachItem(item, json.Expression, inner.IsLeft)))
        {
            _scope.Enter(code, index + "++");
            code.Append(inner);
            _scope.Leave(code);
        }
    }

    private void WriteMembers(CodeWriter code, Subschema schema, CsType? type, JsonSubject json)
    {
        var properties = schema.Find<PropertiesRule>()?.Properties ?? default;
        foreach (var property in properties) WriteMember(code, property, type, json);
        foreach (var rule in schema.Rules.OfType<AdditionalPropertiesRule>().Where(rule => json.Members is not { IsComplete: true } || rule != Beside(schema)))
        {
            WriteAdditional(code, rule, type, json);
        }
    }

    /// <summary>Checks the members that a rule does not declare, in a loop of its own.</summary>
    private void WriteAdditional(CodeWriter code, AdditionalPropertiesRule rule, CsType? type, JsonSubject json)
    {
        var member = _scope.Local("member");
        var inner = new CodeWriter();
        WriteOthers(inner, rule.Declared, rule.Schema, type, member);
        if (inner.IsEmpty) return;
        using (code.Open(WireForm.ForEachMember(member, json.Expression, inner.IsLeft && rule.Declared.Count == 0)))
        {
            if (rule.Declared.Count > 0) code.Line($"if ({string.Join(" || ", rule.Declared.Select(name => $"{member}.NameIs({Literal.Utf8(name)})"))}) continue;");
            code.Append(inner);
        }
    }

    private void WriteMember(CodeWriter code, PropertySchema property, CsType? type, JsonSubject json)
    {
        var shared = json.Members?.Asked(property.Name);
        var local = shared ?? _scope.Local(property.Name);
        var inner = new CodeWriter();
        var value = new JsonSubject(local) { Members = shared is null ? null : json.Members!.Inside(property.Name) };
        Write(inner, property.Schema, TypeOfMember(type, property.Name), value);
        if (inner.IsEmpty) return;
        var isThere = shared is not null ? $"{shared}.Exists"
            : json.Members?.PlaceOf(property.Name) is { } place ? $"{json.Expression}.TryGetAt({place}, out var {local})"
            : $"{json.Expression}.TryGetMember({Literal.Utf8(property.Name)}, out var {local})";
        using (code.Open($"if ({isThere})"))
        {
            _scope.Enter(code, Literal.Text(property.Name));
            code.Append(inner);
            _scope.Leave(code);
        }
    }

    private static CsType? TypeOfMember(CsType? type, string name) =>
        (type as RecordModel)?.Properties.FirstOrDefault(one => one.WireName == name) is { IsStored: true } known ? known.Type : null;

    private void WriteOthers(CodeWriter code, Subschema owner, Subschema schema, CsType? type, string member) =>
        WriteOthers(code, (owner.Find<PropertiesRule>()?.Properties ?? default).Select(property => property.Name).ToEquatableArray(), schema, type, member);

    private void WriteOthers(CodeWriter code, EquatableArray<string> known, Subschema schema, CsType? type, string member)
    {
        if (schema.OnlyRule is NeverRule)
        {
            var names = known.Count == 0 ? "" : $", [{string.Join(", ", known.Select(Literal.Text))}]";
            _scope.Stop(code, Test.True, $"ReportUnknown({member}.Name{names})");
            return;
        }

        var inner = new CodeWriter();
        Write(inner, schema, (type as MapType)?.Value ?? (type as RecordModel)?.Additional, new JsonSubject(member));
        if (inner.IsEmpty) return;
        _scope.Enter(code, member + ".Name");
        code.Append(inner);
        _scope.Leave(code);
    }

    private void WriteChoice(CodeWriter code, Rule rule, EquatableArray<Subschema> branches, CsType? type, JsonSubject json)
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

    private void WriteByKind(CodeWriter code, Rule rule, EquatableArray<Subschema> branches, List<JsonKinds> kinds, CsType? type, JsonSubject json)
    {
        using (code.Open($"switch ({json.Expression}.ValueKind)"))
        {
            for (var i = 0; i < branches.Count; i++)
            {
                foreach (var name in JsonTests.TokenKinds(kinds[i])) code.Line($"case {Kind}{name}:");
                WriteBranch(code, branches[i], type, json.Narrow(kinds[i]));
            }

            WriteNoBranch(code, rule, json);
        }
    }

    private void WriteByTag(CodeWriter code, Rule rule, EquatableArray<Subschema> branches, Discriminator discriminator, CsType? type, JsonSubject json)
    {
        var tag = _scope.Local(discriminator.Name);
        code.Line($"{json.Expression}.TryGetMember({Literal.Utf8(discriminator.Name)}, out var {tag});");
        for (var i = 0; i < branches.Count; i++)
        {
            var inner = new CodeWriter();
            Write(inner, branches[i], TypeOfBranch(type, branches[i]), json);
            using (code.Open($"{(i == 0 ? "if" : "else if")} ({tag}.Is({Literal.Utf8(discriminator.Values[i])}))")) code.Append(inner);
        }

        using (code.Open("else")) Stop(code, Test.False, rule, json);
    }

    private void WriteBranch(CodeWriter code, Subschema branch, CsType? type, JsonSubject json)
    {
        var inner = new CodeWriter();
        Write(inner, branch, TypeOfBranch(type, branch), json);
        inner.Line("break;");
        code.AppendDeeper(inner);
    }

    private void WriteNoBranch(CodeWriter code, Rule rule, JsonSubject json)
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

    private void WriteCondition(CodeWriter code, ConditionalRule rule, CsType? type, JsonSubject json)
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
