using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Comparison;

/// <summary>Compares the types that two revisions of a contract become, as code that uses them sees them.</summary>
internal sealed class SurfaceComparison
{
    private const string Obsolete = "is now obsolete";

    private readonly List<SurfaceChange> _changes = [];
    private readonly HashSet<(string Old, string New)> _compared = [];
    private readonly IReadOnlyDictionary<string, TypeModel> _old;
    private readonly IReadOnlyDictionary<string, TypeModel> _new;

    private SurfaceComparison(IEnumerable<TypeModel> old, IEnumerable<TypeModel> @new) =>
        (_old, _new) = (old.ToDictionary(type => type.Name, StringComparer.Ordinal), @new.ToDictionary(type => type.Name, StringComparer.Ordinal));

    /// <summary>What differs, starting from the roots, which are called <paramref name="was"/> and <paramref name="now"/>.</summary>
    public static IReadOnlyList<SurfaceChange> Of(IReadOnlyList<TypeModel> old, string was, IReadOnlyList<TypeModel> @new, string now)
    {
        var comparison = new SurfaceComparison(old, @new);
        comparison.Compare(old.First(type => type.Identifier == was), @new.First(type => type.Identifier == now), was);
        return comparison._changes;
    }

    private void Compare(CsType before, CsType after, string member)
    {
        (before, after) = (Resolve(before, _old), Resolve(after, _new));
        switch (before, after)
        {
            case (ListType was, ListType now): Compare(was.Item, now.Item, member); break;
            case (MapType was, MapType now): Compare(was.Value, now.Value, member); break;
            case (NullableType was, NullableType now): Compare(was.Inner, now.Inner, member); break;
            case (TypeModel was, TypeModel now) when was.GetType() == now.GetType(): CompareTypes(was, now, member); break;
            default:
                if (before.GetType() != after.GetType() && before.Name == after.Name) Add(member, SurfaceEffect.Breaks, $"was {Form(before)}, is {Form(after)}");
                if (before.Name != after.Name) Add(member, SurfaceEffect.Breaks, $"was {Short(before)}, is {Short(after)}");
                break;
        }
    }

    private static string Form(CsType type) => type switch
    {
        RecordModel => "an object",
        TupleModel => "a tuple",
        EnumModel => "an enum",
        UnionModel => "a union",
        WrapperModel => "a record around one value",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type that could share its name with another."),
    };

    private static CsType Resolve(CsType type, IReadOnlyDictionary<string, TypeModel> models) =>
        type is ReferenceType && models.TryGetValue(type.Name, out var model) ? model : type;

    private void CompareTypes(TypeModel before, TypeModel after, string member)
    {
        var subject = member == before.Identifier ? "" : $"its type `{before.Identifier}` ";
        if (before.Name != after.Name) Add(member, SurfaceEffect.Breaks, $"{subject}is now called `{after.Identifier}`");
        if (!_compared.Add((before.Name, after.Name))) return;
        if (after.Schema.Annotations.Deprecated && !before.Schema.Annotations.Deprecated) Add(before.Identifier, SurfaceEffect.Warns, Obsolete);
        switch (before, after)
        {
            case (RecordModel was, RecordModel now): CompareRecords(was, now); break;
            case (TupleModel was, TupleModel now): CompareTuples(was, now); break;
            case (EnumModel was, EnumModel now): CompareEnums(was, now); break;
            case (UnionModel was, UnionModel now): CompareUnions(was, now); break;
            case (WrapperModel was, WrapperModel now): Compare(was.Type, now.Type, was.Identifier + ".Value"); break;
        }
    }

    private void CompareRecords(RecordModel before, RecordModel after)
    {
        CompareParts(before, after, SurfaceEffect.Adds, "is new");
        CompareNames(before.Identifier, before.Combinations.Select(one => one.Name + "()"), after.Combinations.Select(one => one.Name + "()"));
        var others = nameof(RecordModel.Additional) + "Properties";
        CompareNames(before.Identifier, before.Additional is null ? [] : [others], after.Additional is null ? [] : [others]);
    }

    /// <summary>Whoever takes a tuple apart has a variable for each item, so one more breaks as much as one less.</summary>
    private void CompareTuples(TupleModel before, TupleModel after) =>
        CompareParts(before, after, SurfaceEffect.Breaks, "is a new item, for which `Deconstruct` asks a variable");

    private void CompareParts(CompositeModel before, CompositeModel after, SurfaceEffect added, string text)
    {
        foreach (var was in before.Properties.Where(property => property.IsStored))
        {
            var member = before.Identifier + "." + was.Name;
            if (after.Properties.FirstOrDefault(property => property.WireName == was.WireName && property.IsStored) is { } now) CompareMembers(was, now, member);
            else Add(member, SurfaceEffect.Breaks, "is gone");
        }

        foreach (var now in after.Properties.Where(property => property.IsStored && !before.Properties.Any(other => other.WireName == property.WireName && other.IsStored)))
        {
            if (MustBeSet(now)) Add(after.Identifier + "." + now.Name, SurfaceEffect.Breaks, "is new and has to be set");
            else Add(after.Identifier + "." + now.Name, added, text);
        }
    }

    private void CompareMembers(PropertyModel before, PropertyModel after, string member)
    {
        if (before.Name != after.Name) Add(member, SurfaceEffect.Breaks, $"is now called `{after.Name}`");
        if (MustBeSet(after) && !MustBeSet(before)) Add(member, SurfaceEffect.Breaks, "now has to be set");
        if (before.IsRequired && !after.IsRequired)
        {
            Add(member, before.Type.IsValueType ? SurfaceEffect.Breaks : SurfaceEffect.Warns, "may now be null when it is read");
        }

        if (after.Schema.Annotations.Deprecated && !before.Schema.Annotations.Deprecated) Add(member, SurfaceEffect.Warns, Obsolete);
        Compare(before.Type, after.Type, member);
        CompareDefaults(before.Default, after.Default, member);
    }

    private static bool MustBeSet(PropertyModel property) => property.IsRequired && !property.IsGenerated;

    private void CompareDefaults(DefaultModel? before, DefaultModel? after, string member)
    {
        var type = member.Substring(0, member.IndexOf('.') + 1);
        if (before is not null && after is null) Add(type + before.Name, SurfaceEffect.Breaks, "is gone");
        else if (before is not null && !before.Value.Equals(after!.Value)) Add(type + before.Name, SurfaceEffect.Differs, $"was {before.Value.ToJson()}, is {after.Value.ToJson()}");
        else if (before is null && after is not null) Add(type + after.Name, SurfaceEffect.Adds, "is new");
    }

    private void CompareEnums(EnumModel before, EnumModel after)
    {
        if (before.IsOpen != after.IsOpen) Add(before.Identifier, SurfaceEffect.Breaks, after.IsOpen ? "was an enum, is open to other values" : "was open to other values, is an enum");
        var called = before.Members.Join(after.Members, was => was.Value, now => now.Value, (was, now) => (was, now)).ToDictionary(pair => pair.was.Name, pair => pair.now.Name, StringComparer.Ordinal);
        CompareNames(before.Identifier, before.Members.Select(member => member.Name), after.Members.Select(member => member.Name), called);
        var known = before.Members.Where(member => !member.Annotations.Deprecated).Select(member => member.Name).ToList();
        foreach (var now in after.Members.Where(member => member.Annotations.Deprecated && known.Contains(member.Name))) Add(before.Identifier + "." + now.Name, SurfaceEffect.Warns, Obsolete);
    }

    /// <summary>Whoever matches a union has an arm for each case, so one more breaks as much as one less.</summary>
    private void CompareUnions(UnionModel before, UnionModel after)
    {
        var renamed = Renamed(before, after);
        foreach (var was in before.Cases)
        {
            var member = before.Identifier + "." + was.Name;
            if (after.Cases.FirstOrDefault(one => one.Name == was.Name) is { } same)
            {
                Compare(was.Type, same.Type, member);
            }
            else if (renamed.TryGetValue(was, out var now))
            {
                Add(member, SurfaceEffect.Breaks, $"is now called `{now.Name}`");
                Compare(was.Type, now.Type, member);
            }
            else
            {
                Add(member, SurfaceEffect.Breaks, "is no longer a case");
            }
        }

        foreach (var now in after.Cases.Where(one => !before.Cases.Any(other => other.Name == one.Name) && !renamed.ContainsValue(one)))
        {
            Add(after.Identifier + "." + now.Name, SurfaceEffect.Breaks, "is a new case, for which `Match` asks an arm");
        }
    }

    /// <summary>The cases that have another name and are the same to the service: told by the same tag, or described alike.</summary>
    private static Dictionary<UnionCaseModel, UnionCaseModel> Renamed(UnionModel before, UnionModel after)
    {
        var renamed = new Dictionary<UnionCaseModel, UnionCaseModel>();
        var added = after.Cases.Where(one => !before.Cases.Any(other => other.Name == one.Name)).ToList();
        foreach (var was in before.Cases.Where(one => !after.Cases.Any(other => other.Name == one.Name)))
        {
            if (added.Find(one => AreOne(before, was, after, one)) is not { } now) continue;
            renamed[was] = now;
            added.Remove(now);
        }

        return renamed;
    }

    private static bool AreOne(UnionModel before, UnionCaseModel was, UnionModel after, UnionCaseModel now) =>
        was.Schema.Rules == now.Schema.Rules || (before.Tags?.Name == after.Tags?.Name && TagsOf(before, was) is { } tags && tags == TagsOf(after, now));

    private static EquatableArray<string>? TagsOf(UnionModel union, UnionCaseModel one) => union.Tags?.Values[union.Cases.TakeWhile(other => other != one).Count()];

    private void CompareNames(string type, IEnumerable<string> before, IEnumerable<string> after) => CompareNames(type, before, after, []);

    /// <summary>Names that are gone and new, but where something is only called otherwise.</summary>
    private void CompareNames(string type, IEnumerable<string> before, IEnumerable<string> after, Dictionary<string, string> called)
    {
        var (was, now) = (before.ToList(), after.ToList());
        foreach (var name in was.Except(now)) Add(type + "." + name, SurfaceEffect.Breaks, called.TryGetValue(name, out var other) ? $"is now called `{other}`" : "is gone");
        foreach (var name in now.Except(was).Except(called.Values)) Add(type + "." + name, SurfaceEffect.Adds, "is new");
    }

    private void Add(string member, SurfaceEffect effect, string text) => _changes.Add(new SurfaceChange(member, effect, text));

    private static string Short(CsType type) => "`" + string.Join("", type.Name.Split('<').Select(part => part.Substring(part.LastIndexOfAny(['.', ':']) + 1)).Select((part, i) => i == 0 ? part : "<" + part)) + "`";
}
