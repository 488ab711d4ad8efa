using System;
using System.Diagnostics.CodeAnalysis;
using JsonContracts;
using JsonContracts.Extensions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers contracts as options.</summary>
public static class ContractOptionsServiceCollectionExtensions
{
    /// <summary>
    /// Reads options of a generated type from a section of the configuration, by its contract: when the application starts, and again when
    /// the configuration changes. What breaks the contract is named by its key.
    /// </summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="services">Where to register them.</param>
    /// <param name="section">The key of the section, such as <c>Mail:Servers</c>.</param>
    /// <returns>The builder of the options, to add validations to.</returns>
    public static OptionsBuilder<T> AddContractOptions<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        this IServiceCollection services, string section)
        where T : class, IJsonContract<T> => services.AddContractOptions<T>(Options.Options.DefaultName, section);

    /// <summary>Reads options of one name, as <see cref="AddContractOptions{T}(IServiceCollection, string)"/> does for those without a name.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="services">Where to register them.</param>
    /// <param name="name">The name of the options.</param>
    /// <param name="section">The key of the section.</param>
    /// <returns>The builder of the options, to add validations to.</returns>
    public static OptionsBuilder<T> AddContractOptions<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        this IServiceCollection services, string name, string section)
        where T : class, IJsonContract<T>
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentException.ThrowIfNullOrEmpty(section);
        services.AddSingleton(new ContractSection<T>(name, section));
        services.AddSingleton<IOptionsChangeTokenSource<T>>(provider => new ConfigurationChangeTokenSource<T>(name, provider.GetRequiredService<IConfiguration>()));
        services.TryAddTransient<IOptionsFactory<T>, ContractOptionsFactory<T>>();
        return services.AddOptionsWithValidateOnStart<T>(name);
    }
}
