using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using JsonContracts.Benchmarks.Generator;
using JsonContracts.Benchmarks.Inputs;

namespace JsonContracts.Benchmarks.Baseline;

/// <summary>What does not depend on the machine: bytes that are allocated, sizes of what is generated, and the work for it.</summary>
internal static class Figures
{
    private const int Rounds = 20;
    private const int Calls = 50;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(5);

    public static IEnumerable<(string Name, long Value)> All() => [.. Allocated(), .. OfCatalogue(), .. OfStore()];

    private static IEnumerable<(string Name, long Value)> Allocated() => Samples.All.SelectMany(input => new (string, long)[]
    {
        ($"bytes allocated to write: {input}", Allocated(() => input.Write())),
        ($"bytes allocated to write through JsonSerializer: {input}", Allocated(() => input.WriteThroughSerializer())),
        ($"bytes allocated to read and check: {input}", Allocated(() => input.Read())),
        ($"bytes allocated to read through JsonSerializer: {input}", Allocated(() => input.ReadThroughSerializer())),
        ($"bytes allocated to check raw JSON: {input}", Allocated(() => input.IsValid())),
    });

    /// <summary>The least of some rounds: until the runtime has compiled a road for good, it may allocate more.</summary>
    private static long Allocated(Action road) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        Thread.Sleep(s_pause);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var call = 0; call < Calls; call++) road();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    });

    private static IEnumerable<(string Name, long Value)> OfCatalogue()
    {
        var subject = Subjects.Catalogue(1);
        var host = Host.Ours(subject);
        var before = GC.GetAllocatedBytesForCurrentThread();
        host.Run();
        yield return ("KiB allocated to generate the catalogue", (GC.GetAllocatedBytesForCurrentThread() - before) / 1024);
        yield return ("bytes of C# of the catalogue", host.SourceLength);
        yield return ("bytes of assembly of the catalogue", host.Emitted());
    }

    private static IEnumerable<(string Name, long Value)> OfStore()
    {
        if (Store.Find() is not { } store) yield break;
        var before = GC.GetAllocatedBytesForCurrentThread();
        store.Generate();
        yield return ("MiB allocated to generate public schemas", (GC.GetAllocatedBytesForCurrentThread() - before) >> 20);
        using var image = store.Compile();
        var contracts = store.Contracts(image);
        yield return ("lines of C# of public schemas", contracts.Sum(contract => (long)contract.Lines));
        yield return ("bytes of IL of public schemas", contracts.Sum(contract => (long)contract.IL));
    }
}
