using System;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Pipeline;

/// <summary>What works for one contract or one type; where it fails, that is a fault of the one, and the others go on.</summary>
internal static class Guard
{
    /// <summary>The result of a step, or what stands for it when the step fails.</summary>
    /// <param name="path">The contract.</param>
    /// <param name="subject">What is made, for the message.</param>
    /// <param name="step">The step.</param>
    /// <param name="failed">What stands for the result.</param>
    public static T Try<T>(string path, string subject, Func<T> step, Func<SchemaFault, T> failed)
    {
        try
        {
            return step();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return failed(new SchemaFault(GeneratorFaults.NotGenerated, path, default, EquatableArray.Of(subject, exception.GetType().Name + ", " + exception.Message)));
        }
    }
}
