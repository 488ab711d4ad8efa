using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Text;

namespace JsonContracts.Cli;

/// <summary>The contracts of Runware, which the program carries.</summary>
internal static class ContractCatalogue
{
    private const string Folder = "schemas/";
    private const int Suggestions = 5;

    private static readonly Lazy<IReadOnlyList<CatalogueContract>> Contracts = new(() => [.. Read()]);

    /// <summary>All of them, by the names of their files.</summary>
    public static IReadOnlyList<CatalogueContract> All => Contracts.Value;

    /// <summary>The text of a schema.</summary>
    public static string Text(string fileName)
    {
        using var reader = new StreamReader(typeof(ContractCatalogue).Assembly.GetManifestResourceStream(Folder + fileName)!);
        return reader.ReadToEnd();
    }

    /// <summary>The contract with an AIR identifier, a title or a file name.</summary>
    /// <exception cref="CliException">There is none; the message has those that may be meant.</exception>
    public static CatalogueContract Find(string name)
    {
        var wanted = Path.GetFileName(name);
        if (wanted.EndsWith(CatalogueContract.Ending, StringComparison.OrdinalIgnoreCase)) wanted = wanted[..^CatalogueContract.Ending.Length];
        return All.FirstOrDefault(contract => contract.Names.Contains(name, StringComparer.OrdinalIgnoreCase))
            ?? All.FirstOrDefault(contract => contract.File.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? throw CliException.Refused($"there is no contract called “{name}”{Meant(name)}; contracts catalog lists them");
    }

    /// <summary>Whether every word of a text occurs in one of the names, capabilities or the creator.</summary>
    public static bool IsAbout(CatalogueContract contract, string text) => text
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => contract.Names.Concat(contract.Capabilities).Append(contract.Creator).Any(part => part.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static string Meant(string name)
    {
        var about = All.Where(contract => IsAbout(contract, name)).Select(contract => contract.File).ToList();
        var meant = about.Count is > 0 and <= Suggestions ? about : Nearest(name);
        return meant.Count == 0 ? "" : $"; did you mean {string.Join(", ", meant)}?";
    }

    /// <summary>The most similar name, unless more than half of it would have to change.</summary>
    private static IReadOnlyList<string> Nearest(string name)
    {
        var (distance, nearest) = All
            .SelectMany(contract => contract.Names)
            .Select(known => (EditDistance.Between(name.ToUpperInvariant(), known.ToUpperInvariant()), known))
            .Min();
        return distance <= name.Length / 2 ? [nearest] : [];
    }

    private static IEnumerable<CatalogueContract> Read() => typeof(ContractCatalogue).Assembly
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..])
        .Order(StringComparer.Ordinal)
        .Select(fileName => Read(fileName, Text(fileName)));

    private static CatalogueContract Read(string fileName, string text)
    {
        using var json = JsonDocument.Parse(text);
        var words = json.RootElement.TryGetProperty("x-catalog", out var found) ? found.Clone() : default;
        return new CatalogueContract(SchemaDocument.Read(fileName, text), words);
    }
}
