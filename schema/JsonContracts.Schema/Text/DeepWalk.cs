using System;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace JsonContracts.Schema.Text;

/// <summary>
/// A step of a walk that may go as deep as there are definitions that refer to one another: thousands. Where the stack ends, the walk goes
/// on upon another one.
/// </summary>
public static class DeepWalk
{
    private const int StackSize = 16 * 1024 * 1024;

    /// <summary>Takes one step into the depth.</summary>
    public static T Into<T>(Func<T> step) => HasRoom() ? step() : OnAnotherStack(step);

    private static bool HasRoom()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }

    private static T OnAnotherStack<T>(Func<T> step)
    {
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(Run, StackSize);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;

        void Run()
        {
            try
            {
                result = step();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
