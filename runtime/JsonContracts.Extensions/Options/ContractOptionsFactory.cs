using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace JsonContracts.Extensions;

/// <summary>Makes options of a contract: they are read as a whole, since nothing can be set in them later.</summary>
/// <typeparam name="T">The generated type.</typeparam>
internal sealed class ContractOptionsFactory<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
    IConfiguration configuration,
    IEnumerable<ContractSection<T>> sections,
    IEnumerable<IConfigureOptions<T>> setups,
    IEnumerable<IPostConfigureOptions<T>> postConfigures,
    IEnumerable<IValidateOptions<T>> validations)
    : OptionsFactory<T>(setups, postConfigures, validations)
    where T : class, IJsonContract<T>
{
    /// <inheritdoc/>
    protected override T CreateInstance(string name) =>
        sections.LastOrDefault(section => section.OptionsName == name) is { } section
            ? section.Read(configuration)
            : throw new InvalidOperationException($"No section is known for the options `{name}` of {typeof(T).Name}: AddContractOptions names it.");
}
