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

    /// <summary>Less exact than any spelling is the name that the schema gives.</summary>
    private const int Given = -1;

    private static readonly string[] s_reservedInContext =
    [
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "Default", "Options", "GeneratedSerializerOptions", "GetTypeInfo", "Create",
    ];

    /// <summary>How a member may be called: plainly first, and at last in a way that no other member of the type may.</summary>
    private static readonly Func<string, string>[] s_spellings =
    [
        Identifier.Pascal,
        Exact,
        wire => Identifier.Pascal(Identifier.WithSigns(wire)),
        wire => Identifier.Pascal(Identifier.WithSymbols(wire)),
        wire => Identifier.Pascal(wire) + "Value",
        Cased,
        wire => $"{Identifier.Pascal(wire)}_{StableHash.Of(wire)}",
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
        var exactness = members.Select(member => IsGiven(member) ? Given : 0).ToArray();
        var names = members.Select((member, i) => Spelled(member, exactness[i])).ToList();
        while (Clashing(names).Where(i => exactness[i] < s_spellings.Length - 1).ToList() is { Count: > 0 } clashing)
        {
            foreach (var i in clashing) names[i] = Spelled(members[i], ++exactness[i]);
        }

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

    private static bool IsGiven((string Wire, string? Given) member) => member.Given is { } given && Identifier.IsValid(given);

    private static string Spelled((string Wire, string? Given) member, int exactness) =>
        Identifier.Shortened(exactness == Given ? member.Given! : s_spellings[exactness](member.Wire));

    /// <summary>The places of the names that are taken, or not the only ones of their kind.</summary>
    private IEnumerable<int> Clashing(List<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var often = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!seen.Add(name)) often.Add(name);
        }

        return Enumerable.Range(0, names.Count).Where(i => often.Contains(names[i]) || _taken.Contains(names[i]));
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
