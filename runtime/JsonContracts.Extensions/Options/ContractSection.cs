using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace JsonContracts.Extensions;

/// <summary>The section of the configuration that options of one name are read from.</summary>
/// <typeparam name="T">The generated type.</typeparam>
/// <param name="OptionsName">The name of the options.</param>
/// <param name="Key">The key of the section.</param>
internal sealed record ContractSection<T>(string OptionsName, string Key)
    where T : class, IJsonContract<T>
{
    /// <summary>Reads the options.</summary>
    /// <exception cref="OptionsValidationException">The section breaks the contract; every key that does is named.</exception>
    public T Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Key);
        var mixed = Mixed(section).ToList();
        if (mixed.Count > 0) throw new OptionsValidationException(OptionsName, typeof(T), mixed);
        if (ConfiguredContract.TryRead<T>(section, out var value, out var violations)) return value;
        throw new OptionsValidationException(OptionsName, typeof(T), [.. violations.Select(Failure), .. Rest(violations)]);
    }

    /// <summary>A key may have a value and further keys below it, as when two sources disagree. JSON has no form for both.</summary>
    private static IEnumerable<string> Mixed(IConfigurationSection section)
    {
        var children = section.GetChildren().ToList();
        var below = children.SelectMany(Mixed);
        return children.Count > 0 && section.Value is { Length: > 0 } text
            ? below.Prepend($"`{section.Path}` is both the value \"{text}\" and a section with keys; a contract reads one of them")
            : below;
    }

    /// <summary>A violation says where it is as configuration does.</summary>
    private string Failure(ContractViolation violation) => (violation with { Pointer = KeyOf(violation.Pointer) }).Message;

    private string KeyOf(string pointer) =>
        ConfigurationPath.Combine([Key, .. pointer.Split('/')[1..].Select(token => token.Replace("~1", "/").Replace("~0", "~"))]);

    private static string[] Rest(ContractViolations violations) => violations.IsTruncated ? ["There may be more."] : [];
}
