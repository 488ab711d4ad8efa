using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace JsonContracts.Schema.Tests;

/// <summary>The folders of the schema library build upon one another in one direction, and namespaces are called after them.</summary>
public sealed partial class FolderTests
{
    /// <summary>The folders, each with those before it as all that it may know.</summary>
    private static readonly string[] s_order =
    [
        "Text", "Faults", "Patterns", "Formats", "Formats.Asserted", "Logic", "Rules", "Dialects", "Reading", "MetaSchemas", "Linking", "Evaluation", "Checking",
        "Shapes", "Nearest", "Comparison", "Writing",
    ];

    public static TheoryData<string> Folders => new(s_order);

    [Fact]
    public void Every_folder_has_its_place() =>
        Assert.Equal(s_order.Order(StringComparer.Ordinal), Sources().Select(source => source.Folder).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_knows_only_those_before_it(string folder)
    {
        var place = Array.IndexOf(s_order, folder);
        var later = Sources()
            .Where(source => source.Folder == folder)
            .SelectMany(source => Known(source.Code).Where(known => Array.IndexOf(s_order, known) > place).Select(known => $"{source.Name} knows {known}"));

        Assert.Empty(later);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_namespace_is_called_after_its_folder(string folder) => Assert.All(
        Sources().Where(source => source.Folder == folder),
        source => Assert.Contains($"namespace JsonContracts.Schema.{folder};", source.Code));

    /// <summary>The folders that a source file uses, by a <c>using</c> or by a name that begins with one. What comments refer to does not count.</summary>
    private static IEnumerable<string> Known(string code) =>
        Usings().Matches(code).Select(match => match.Groups[1].Value)
            .Concat(s_order.Where(folder => Regex.IsMatch(code, $@"(?<![\w.\x22]){Regex.Escape(folder)}\.[A-Z]\w+\b(?!\()") && IsNamespace(folder)))
            .Distinct();

    /// <summary>Words that are both a folder and the name of a member are only looked for in <c>using</c>s.</summary>
    private static bool IsNamespace(string folder) => folder is "Linking" or "Evaluation" or "Checking" or "Shapes" or "Comparison" or "Writing" or "Reading" or "Dialects";

    private static IEnumerable<(string Folder, string Name, string Code)> Sources()
    {
        var root = Repository.At("schema", "JsonContracts.Schema");
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => path.Contains('/') && !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
            .Select(path => (path[..path.LastIndexOf('/')].Replace('/', '.'), path, WithoutComments(File.ReadAllText(Path.Combine(root, path)))));
    }

    private static string WithoutComments(string code) => string.Join('\n', code.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    [GeneratedRegex(@"^using (?:\w+ = )?JsonContracts\.Schema\.([A-Za-z.]+?);", RegexOptions.Multiline)]
    private static partial Regex Usings();
}
