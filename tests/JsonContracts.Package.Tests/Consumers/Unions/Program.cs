using System;
using System.Linq;
using Acme.Labels;

namespace Acme.Unions;

internal static class Program
{
    private static readonly Size[] s_sizes = ["12px", 0, 50, 1000];

    private static void Main()
    {
        Console.WriteLine(typeof(Size).CustomAttributes.Any(one => one.AttributeType.Name == "UnionAttribute") ? "a union" : "a class");
        foreach (var size in s_sizes) Console.WriteLine(Looks.Of(size));
        Console.WriteLine(Looks.Of(Label.Parse("""{"size":50}""")));
        Console.WriteLine(Looks.Of(Label.Parse("""{"size":"12px","frame":{"kind":"round","radius":7}}""")));
        Console.WriteLine(Looks.Of(Label.Parse("""{"size":"12px","frame":{"kind":"round","radius":700}}""")));
        Console.WriteLine(Looks.Of(Label.Parse("""{"size":"12px","frame":{"kind":"square","side":1.5}}""")));
        Console.WriteLine($"{Allocated(s_sizes)} bytes");
    }

    private static long Allocated(Size[] sizes)
    {
        _ = Sum(sizes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = Sum(sizes);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long Sum(Size[] sizes)
    {
        var sum = 0L;
        foreach (var size in sizes) sum += Looks.Points(size);
        return sum;
    }
}
