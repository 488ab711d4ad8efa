using System;
using System.Collections.Generic;
using System.Globalization;
using JsonContracts.Generator.Naming;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>The names of one generated method: a pattern or out variable lives as long as the block around it, so no two are the same.</summary>
internal sealed class Locals
{
    /// <summary>What the methods that hold checks call their parameters, and the record its places.</summary>
    private static readonly string[] s_parameters = ["sink", "json", "value", "places", "member", "place", "hits", "at"];
    private HashSet<string>? _taken;

    /// <summary>A name made of words that no other local of the method has.</summary>
    public string Fresh(string words)
    {
        var pascal = Identifier.Pascal(words);
        var name = Identifier.Camel(pascal);
        // A letter without a small form would leave the local with the name of the member.
        if (name == pascal) name = "the" + name;
        _taken ??= new HashSet<string>(s_parameters, StringComparer.Ordinal);
        var free = name;
        for (var count = 2; !_taken.Add(free); count++) free = name + count.ToString(CultureInfo.InvariantCulture);
        return free;
    }
}
