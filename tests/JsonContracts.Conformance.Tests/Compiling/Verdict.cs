using System;
using System.Linq;
using System.Text;
using JsonContracts.Schema.Text;

namespace JsonContracts.Conformance.Tests.Compiling;

/// <summary>What a compiled contract says about one text, along both roads.</summary>
/// <param name="Json">Whether the JSON road accepts it.</param>
/// <param name="Typed">Whether the typed road accepts it.</param>
/// <param name="Unrepresentable">
/// Whether the typed road refuses only because a C# type cannot hold a value, which is the one way in which the roads may part.
/// </param>
/// <param name="Broken">The first promise that was broken on the way: there and back again, equal values, places that exist.</param>
internal sealed record Verdict(bool Json, bool Typed, bool Unrepresentable, string? Broken)
{
    /// <summary>Takes a text along both roads, and what is read back to JSON and to C# again.</summary>
    public static Verdict Of(Contract contract, string json)
    {
        var utf8Json = Encoding.UTF8.GetBytes(json);
        var valid = contract.IsValidJson(utf8Json, out var violations);
        var value = contract.Read(utf8Json, out var refusals);
        var unrepresentable = value is null && refusals.All(refusal => refusal.Keyword == "representable");
        var broken = StrayPlace(json, violations) ?? StrayPlace(json, refusals) ?? (value is null ? Difference(violations, refusals) : BrokenReturn(contract, json, value))
            ?? TwoMinds(contract, utf8Json);
        return new Verdict(valid, value is not null, unrepresentable, broken);
    }

    /// <summary>Whether both roads agree with a judge.</summary>
    public bool Is(bool valid) => Json == valid && (Typed == valid || (valid && Unrepresentable)) && Broken is null;

    public override string ToString() =>
        $"JSON road {Word(Json)}, typed road {(Unrepresentable ? "cannot hold it" : Word(Typed))}{(Broken is null ? "" : ", " + Broken)}";

    private static string Word(bool accepts) => accepts ? "accepts" : "refuses";

    /// <summary>Both roads explain a refusal by the same violations.</summary>
    private static string? Difference(ContractViolations violations, ContractViolations refusals) =>
        violations.IsEmpty || violations.ToString() == refusals.ToString() ? null : $"the roads explain differently: {violations} / {refusals}";

    /// <summary>A value, whether it is valid or not, is judged like the JSON that is written of it.</summary>
    private static string? TwoMinds(Contract contract, byte[] utf8Json)
    {
        if (contract.Take(utf8Json) is not { } taken) return null;
        var written = contract.Write(taken);
        var (typed, json) = (contract.Validate(taken), contract.IsValidJson(written, out var violations));
        return typed.IsEmpty == json ? null : $"Validate says “{typed}”, and IsValidJson of what is written says “{violations}”";
    }

    /// <summary>What is read is valid, is written as the same JSON value, and is read again as an equal one.</summary>
    private static string? BrokenReturn(Contract contract, string json, object value)
    {
        var violations = contract.Validate(value);
        if (!violations.IsEmpty) return $"what was read is not valid: {violations}";
        var written = contract.Write(value);
        var text = Encoding.UTF8.GetString(written);
        if (!contract.IsValidJson(written, out violations)) return $"what is written, {text}, is not valid: {violations}";
        if (!SameValue.Holds(JsonValue.Parse(json), JsonValue.Parse(text))) return $"what is written is another value: {text}";
        var again = contract.Read(written, out violations);
        if (again is null) return $"what is written, {text}, is not read: {violations}";
        return again.Equals(value) && again.GetHashCode() == value.GetHashCode() ? null : $"read again from {text}, the value is not equal";
    }

    /// <summary>Every violation points to a place of the text, or to a member that is missing from one.</summary>
    private static string? StrayPlace(string json, ContractViolations violations)
    {
        foreach (var violation in violations)
        {
            if (violation.Keyword != "json" && !Exists(JsonValue.Parse(json), violation.Pointer)) return $"a violation points nowhere: {violation.Pointer}";
        }

        return null;
    }

    private static bool Exists(JsonValue root, string pointer)
    {
        var place = root;
        var names = pointer.Split('/').Skip(1).Select(name => name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToArray();
        for (var i = 0; i < names.Length; i++)
        {
            var next = place switch
            {
                ObjectValue json => json.Find(names[i]),
                ArrayValue json when int.TryParse(names[i], out var index) && index < json.Items.Count => json.Items[index],
                _ => null,
            };
            if (next is null) return place is ObjectValue && i == names.Length - 1;
            place = next;
        }

        return true;
    }
}
