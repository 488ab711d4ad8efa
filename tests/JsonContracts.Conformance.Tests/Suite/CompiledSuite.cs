using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Conformance.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>Every group of the official suite, generated and compiled once for all tests.</summary>
public sealed class CompiledSuite : IDisposable
{
    private readonly ContractLibrary _library = new();
    private readonly Dictionary<string, IReadOnlyList<Diagnostic>> _errors = [];

    /// <summary>The suite as its required part means it: <c>format</c> decides nothing.</summary>
    public CompiledSuite()
        : this(OfficialSuite.Files.SelectMany(OfficialSuite.Groups), assertsFormats: false)
    {
    }

    /// <summary>Some groups of the suite.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="assertsFormats">Whether <c>format</c> decides.</param>
    internal CompiledSuite(IEnumerable<SuiteGroup> groups, bool assertsFormats)
    {
        var remotes = new Dictionary<string, Dictionary<string, string>>();
        foreach (var group in groups)
        {
            if (!remotes.TryGetValue(group.Draft, out var others)) remotes[group.Draft] = others = OfficialSuite.RemotesOf(group.Draft);
            _errors[group.Key] = _library.Add(group.Key, group.Schema, OfficialSuite.UsesRemotes(group.Schema) ? others : null, assertsFormats);
        }
    }

    /// <summary>The errors that the generator reports for a group.</summary>
    internal IReadOnlyList<Diagnostic> ErrorsOf(SuiteGroup group) => _errors[group.Key];

    /// <summary>The contract of a group without errors.</summary>
    internal Contract ContractOf(SuiteGroup group) => _library.Get(group.Key);

    public void Dispose() => _library.Dispose();
}
