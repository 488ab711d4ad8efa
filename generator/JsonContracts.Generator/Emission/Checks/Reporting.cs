using System;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Conditions;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>Writes the statements by which a check reports.</summary>
internal static class Reporting
{
    private const string Refusing = "return false;";

    private static readonly CodeWriter Refused = Leaving();

    /// <summary>Writes the statement that reports a broken rule, and ends a check that does not collect.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="isBroken">Whether the rule is broken.</param>
    /// <param name="report">What is told.</param>
    public static void Stop(CodeWriter code, Condition isBroken, Report report)
    {
        if (!isBroken.IsFalse) code.If(Refusal(isBroken, report));
    }

    /// <summary>The question that reports a broken rule, and ends a check that does not collect.</summary>
    public static Guarded Refusal(Condition isBroken, Report report)
    {
        Guarded With(string call) => Refusal(isBroken.IsTrue ? "!" + call : $"{isBroken.Render(Precedence.And)} && !{call}");
        return With(report.Here) with { Inside = place => With(report.At(place)) };
    }

    /// <summary>Writes the statement that calls a check that reports for itself.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="check">The call, given the sink.</param>
    public static void Ask(CodeWriter code, Func<string, string> check) =>
        code.If(Refusal("!" + check("sink")) with { Inside = place => Refusal($"!sink.Back({check($"sink.At({place})")})") });

    /// <summary>Writes the statement that ends a question that does not hold.</summary>
    public static void Refuse(CodeWriter code, Condition isValid)
    {
        if (isValid.IsFalse) code.Leave(Refusing);
        else code.Line($"if ({isValid.Not().Render()}) {Refusing}");
    }

    /// <summary>Writes statements with the sink at a member or an item; nothing when there are none.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="place">The name or index.</param>
    /// <param name="inner">The statements.</param>
    public static void Inside(CodeWriter code, string place, CodeWriter inner)
    {
        if (inner.IsEmpty) return;
        if (inner.CanBeInside)
        {
            code.Append(inner.Inside(place));
            return;
        }

        code.Line($"sink?.Enter({place});");
        code.Append(inner);
        code.Line("sink?.Leave();");
    }

    /// <summary>Writes one branch or the other, as a condition says; a branch without statements is left out.</summary>
    public static void Branch(CodeWriter code, Condition condition, CodeWriter then, CodeWriter otherwise)
    {
        if (condition.IsTrue) code.Append(then);
        else if (condition.IsFalse) code.Append(otherwise);
        else if (then.IsEmpty) Block(code, condition.Not(), otherwise);
        else if (otherwise.IsEmpty) Block(code, condition, then);
        else Both(code, condition, then, otherwise);
    }

    /// <summary>Writes statements behind a question; nothing when there are none.</summary>
    public static void Block(CodeWriter code, Condition condition, CodeWriter inner)
    {
        if (!inner.IsEmpty) code.If(new Guarded(condition.Render(), condition.Render(Precedence.And), inner));
    }

    private static void Both(CodeWriter code, Condition condition, CodeWriter then, CodeWriter otherwise)
    {
        using (code.Open($"if ({condition.Render()})")) code.Append(then);
        using (code.Open("else")) code.Append(otherwise);
    }

    private static Guarded Refusal(string question) => new(question, question, Refused) { Statement = Refusing };

    private static CodeWriter Leaving()
    {
        var code = new CodeWriter();
        code.Line(Refusing);
        return code;
    }
}
