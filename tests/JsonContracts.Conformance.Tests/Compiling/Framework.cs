using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Conformance.Tests.Compiling;

/// <summary>The framework that runs the tests, and the runtime of contracts.</summary>
internal static class Framework
{
    public static IReadOnlyList<MetadataReference> References { get; } =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll")
        .Append(typeof(JsonContract).Assembly.Location)
        .Select(path => MetadataReference.CreateFromFile(path))
        .ToList();
}
