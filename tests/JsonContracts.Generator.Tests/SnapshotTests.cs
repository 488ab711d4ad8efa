using System;
using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Generator.Tests;

/// <summary>The generated text of every construct. <c>tests/JsonContracts.Samples</c> compiles the same text with the strictest settings.</summary>
public class SnapshotTests
{
    private static readonly Lazy<Run> s_project = new(() => Project.RunOver([.. Samples.Names.Select(Samples.File)]));

    public static TheoryData<string> Names => new(Samples.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample(string file)
    {
        var generated = Generate(file);
        Assert.NotEmpty(generated);
        Snapshot.Verify($"{nameof(SnapshotTests)}.{nameof(Sample)}_{nameof(file)}={file}", Text(generated));
    }

    [Fact]
    public void Contexts() => Snapshot.Verify($"{nameof(SnapshotTests)}.{nameof(Contexts)}", Text(s_project.Value.Files.Where(IsContext)));

    /// <summary>A sample that was removed leaves no snapshot behind.</summary>
    [Fact]
    public void No_snapshot_is_left_over() => Assert.Equal(
        Samples.Names.Select(name => $"SnapshotTests.Sample_file={name}").Append("SnapshotTests.Contexts").Concat(OpenApiTests.Snapshots).Order(StringComparer.Ordinal),
        Snapshot.Names.Order(StringComparer.Ordinal));

    /// <summary>What stands in the snapshots, one sample at a time, is what the project of samples compiles as a whole.</summary>
    [Fact]
    public void The_snapshots_are_what_is_compiled()
    {
        Assert.Empty(s_project.Value.Diagnostics);
        var compiled = s_project.Value.Files.Where(file => !IsContext(file)).OrderBy(file => file.Key, StringComparer.Ordinal);
        var alone = Samples.Names.SelectMany(Generate).DistinctBy(file => file.Key).OrderBy(file => file.Key, StringComparer.Ordinal);
        Assert.Equal(compiled, alone);
    }

    /// <summary>The types of one sample, without those of the samples that it refers to.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Generate(string name)
    {
        var referred = Samples.ReferredBy(name).Select(Samples.File).ToArray();
        var run = Project.RunOver([Samples.File(name), .. referred]);
        Assert.Null(run.Exception);
        Assert.Empty(run.Diagnostics);
        var others = Project.RunOver(referred).Files;
        return run.Files.Where(file => !IsContext(file) && !others.ContainsKey(file.Key)).OrderBy(file => file.Key, StringComparer.Ordinal);
    }

    private static bool IsContext(KeyValuePair<string, string> file) => file.Key.EndsWith("JsonContext.g.cs", StringComparison.Ordinal);

    private static string Text(IEnumerable<KeyValuePair<string, string>> files) => string.Join('\n', files.Select(file => $"//HintName: {file.Key}\n{file.Value}"));
}
