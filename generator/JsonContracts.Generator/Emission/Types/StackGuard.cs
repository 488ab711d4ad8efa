using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Models;

namespace JsonContracts.Generator.Emission.Types;

/// <summary>
/// Lets the methods of a recursive type throw before the stack overflows, which would end the process. Every circle of types goes
/// through one that is known to be recursive, so no other one needs it.
/// </summary>
internal static class StackGuard
{
    /// <summary>Writes the statement that a method begins with.</summary>
    public static void Begin(CodeWriter code, TypeModel model)
    {
        if (model.IsRecursive) code.Line("global::System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();");
    }

    /// <summary>Writes the statement that a method begins with that looks at JSON, which is seldom nested deep.</summary>
    public static void BeginJson(CodeWriter code, TypeModel model)
    {
        if (model.IsRecursive) code.Line("json.GuardStack();");
    }

    /// <summary>Writes a method that is one expression.</summary>
    public static void Method(CodeWriter code, TypeModel model, string header, string expression)
    {
        if (!model.IsRecursive)
        {
            code.Line($"{header} => {expression};");
            return;
        }

        using (code.Open(header))
        {
            Begin(code, model);
            code.Line($"return {expression};");
        }
    }

    /// <summary>Writes what the documentation of such a method says of it.</summary>
    public static void Docs(CodeWriter code, TypeModel model)
    {
        if (model.IsRecursive) code.Line("/// <exception cref=\"global::System.InsufficientExecutionStackException\">The value is nested deeper than the stack allows.</exception>");
    }
}
