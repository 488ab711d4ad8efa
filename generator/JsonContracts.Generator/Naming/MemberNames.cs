using System;
using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Generator.Naming;

/// <summary>
/// Gives the members of one type their names, clear of each other and of the members that every generated type has. All of them begin with
/// a capital or an underscore: whatever else generated code declares in a type begins with a small letter.
/// </summary>
internal sealed class MemberNames
{
    /// <summary>The names of the members that every type has, or may get.</summary>
    public static IReadOnlyList<string> Reserved { get; } =
    [
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers", "Clone",
        "Validate", "ToJsonUtf8", "ToJson", "Parse", "TryParseJson", "IsValidJson", "Check", "CheckJson", "TryRead", "PlaceOf", "WriteTo", "AdditionalProperties",
        "Match", "Switch", "Value", "IsKnown", "Deconstruct",
    ];

    private static readonly string[] s_reservedInContext =
    [
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "Default", "Options", "GeneratedSerializerOptions", "GetTypeInfo", "Create",
    ];

    private readonly HashSet<string> _taken;

    /// <summary>Names for the members of a type called <paramref name="type"/>: a member must not have the name of its type.</summary>
    public MemberNames(string type)
        : this(type, Reserved)
    {
    }

    private MemberNames(string type, IEnumerable<string> reserved) => _taken = new HashSet<string>(reserved, StringComparer.Ordinal) { type };

    /// <summary>Names for the members of a serializer context.</summary>
    public static MemberNames OfContext(string type) => new(type, s_reservedInContext);

    /// <summary>
    /// Pairs each wire name with a C# name; a name that is given by the schema is taken as it is. Names that would be one are spelled more
    /// exactly, all of them alike, so that none depends on which of them comes first.
    /// </summary>
    public IReadOnlyList<string> Of(IReadOnlyList<(string Wire, string? Given)> members)
    {
        var spellings = members.Select(SpellingsOf).ToList();
        var exactness = new int[members.Count];
        List<string> names;
        do names = spellings.Select((spelling, i) => Identifier.Shortened(spelling[exactness[i]])).ToList();
        while (SpellClashesMoreExactly(names, spellings, exactness));

        // Only the number 1 and the text "1" of an enum are still called alike.
        return names.Select(Free).ToList();
    }

    /// <summary>The first of some names that is free, which is then taken.</summary>
    public string Free(string name)
    {
        name = Identifier.Shortened(name);
        while (!_taken.Add(name)) name += "Value";
        return name;
    }

    /// <summary>How a member may be called: plainly first, and at last in a way that no other member of the type may.</summary>
    private static IReadOnlyList<string> SpellingsOf((string Wire, string? Given) member)
    {
        var wire = member.Wire;
        var plain = Identifier.Pascal(wire);
        string[] spellings =
        [
            plain, Exact(wire), Identifier.Pascal(Identifier.WithSigns(wire)), Identifier.Pascal(Identifier.WithSymbols(wire)),
            plain + "Value", Cased(wire), $"{plain}_{StableHash.Of(wire)}",
        ];
        return member.Given is { } given && Identifier.IsValid(given) ? [given, .. spellings] : spellings;
    }

    private bool SpellClashesMoreExactly(List<string> names, List<IReadOnlyList<string>> spellings, int[] exactness)
    {
        var often = new HashSet<string>(names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key), StringComparer.Ordinal);
        var clashing = Enumerable.Range(0, names.Count).Where(i => exactness[i] < spellings[i].Count - 1 && (often.Contains(names[i]) || _taken.Contains(names[i]))).ToList();
        foreach (var i in clashing) exactness[i]++;
        return clashing.Count > 0;
    }

    /// <summary>
    /// Two wire names that differ only in case or separators (<c>foobar</c>, <c>foo-bar</c>) keep what tells them apart, behind a capital
    /// so that no member is called like a local of generated code.
    /// </summary>
    private static string Exact(string wire)
    {
        var exact = new string(wire.Select((c, i) => !char.IsLetterOrDigit(c) ? '_' : i == 0 ? char.ToUpperInvariant(c) : c).ToArray());
        return exact.Length > 0 && (char.IsLetter(exact[0]) || exact[0] == '_') && Identifier.IsValid(exact) ? exact : "_" + exact;
    }

    /// <summary>Two wire names that differ only in their first letter (<c>fooBar</c>, <c>FooBar</c>): no member begins with a small one.</summary>
    private static string Cased(string wire) => wire.Length > 0 && char.IsLower(wire[0]) ? "_" + wire[0] + Exact(wire).Substring(1) : Exact(wire);
}
