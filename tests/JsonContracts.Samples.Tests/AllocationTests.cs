using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace JsonContracts.Samples.Tests;

public class AllocationTests
{
    /// <summary>A list that is compared with one of the schema is parsed for it, so the sample full of such rules is not here.</summary>
    public static TheoryData<string> Files => new(ValidTexts.Contracts.Select(contract => contract.File).Where(file => file != "asked-values"));

    [Theory]
    [MemberData(nameof(Files))]
    public void Validating_a_valid_value_allocates_nothing(string file)
    {
        var contract = ValidTexts.Contracts.Single(one => one.File == file);
        foreach (var text in ValidTexts.Of(contract))
        {
            contract.TryParse(Encoding.UTF8.GetBytes(text), out var value);
            Assert.Equal(0, AllocatedBy(() => contract.Validate(value!)));
        }
    }

    private static long AllocatedBy(Func<ContractViolations> validate)
    {
        // Tiered compilation and statics settle during the first rounds.
        for (var i = 0; i < 50; i++) Assert.True(validate().IsEmpty);
        var samples = new List<long>();
        for (var i = 0; i < 5; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            validate();
            samples.Add(GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return samples.Min();
    }
}
