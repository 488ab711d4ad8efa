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

    /// <summary>Pairs each wire name with a C# name; a name that is given by the schema is taken as it is.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<(string Wire, string? Given)> members)
    {
        var plain = members.Select(member => member.Given is { } given && Identifier.IsValid(given) ? given : Identifier.Pascal(member.Wire)).ToList();
        var often = new HashSet<string>(plain.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
        var names = new List<string>();
        for (var i = 0; i < members.Count; i++)
        {
            names.Add(Free(often.Contains(plain[i]) ? Exact(members[i].Wire) : plain[i]));
        }

        return names;
    }

    /// <summary>The first of some names that is free, which is then taken.</summary>
    public string Free(string name)
    {
        name = Identifier.Shortened(name);
        while (!_taken.Add(name)) name += "Value";
        return name;
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
}
