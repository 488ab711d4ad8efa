using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace JsonContracts.Generator.Tests;

/// <summary>The folders of the generator build upon one another in one direction, and namespaces are called after them.</summary>
public sealed partial class FolderTests
{
    /// <summary>The folders, each with those before it as all that it may know.</summary>
    private static readonly string[] s_order =
    [
        "CSharp", "Naming", "Models", "Pipeline", "Comparison", "Baselines",
        "Emission.Conditions", "Emission.Wire", "Emission.Checks", "Emission.Rules", "Emission.Types",
    ];

    public static TheoryData<string> Folders => new(s_order);

    [Fact]
    public void Every_folder_has_its_place() =>
        Assert.Equal(s_order.Order(StringComparer.Ordinal), Sources().Select(source => source.Folder).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_knows_only_those_before_it(string folder) => Assert.Empty(Sources()
        .Where(source => source.Folder == folder)
        .SelectMany(source => Usings().Matches(source.Code).Select(match => match.Groups[1].Value).Where(known => IsLater(known, folder)).Select(known => $"{source.Name} knows {known}")));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_namespace_is_called_after_its_folder(string folder) => Assert.All(
        Sources().Where(source => source.Folder == folder),
        source => Assert.Contains($"namespace JsonContracts.Generator.{folder};", source.Code, StringComparison.Ordinal));

    private static bool IsLater(string known, string folder) => Array.IndexOf(s_order, known) > Array.IndexOf(s_order, folder);

    private static IEnumerable<(string Folder, string Name, string Code)> Sources()
    {
        var root = Repository.At("generator", "JsonContracts.Generator");
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => path.Contains('/', StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
            .Select(path => (path[..path.LastIndexOf('/')].Replace('/', '.'), path, File.ReadAllText(Path.Combine(root, path))));
    }

    [GeneratedRegex(@"^using JsonContracts\.Generator\.([A-Za-z.]+?);", RegexOptions.Multiline)]
    private static partial Regex Usings();
}
