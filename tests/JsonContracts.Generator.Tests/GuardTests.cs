using System;
using JsonContracts.Generator.Pipeline;
using JsonContracts.Schema.Faults;

namespace JsonContracts.Generator.Tests;

/// <summary>No schema is known at which the generator fails; what happens if one is found after all is tried at the guard itself.</summary>
public class GuardTests
{
    [Fact]
    public void A_step_that_fails_is_a_fault_that_names_the_contract_and_the_failure()
    {
        var fault = Guard.Try<SchemaFault?>("order.schema.json", "Order", () => throw new InvalidOperationException("no such rule"), fault => fault);
        var diagnostic = Descriptors.Diagnostic(fault!);
        Assert.Equal("CON0108", diagnostic.Id);
        Assert.Equal("order.schema.json", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal("`Order` could not be generated: InvalidOperationException, no such rule; this is a defect of JsonContracts, please report it with the schema", diagnostic.GetMessage(null));
    }

    [Fact]
    public void A_step_that_is_cancelled_has_not_failed() =>
        Assert.Throws<OperationCanceledException>(() => Guard.Try<SchemaFault?>("order.schema.json", "Order", () => throw new OperationCanceledException(), fault => fault));
}
