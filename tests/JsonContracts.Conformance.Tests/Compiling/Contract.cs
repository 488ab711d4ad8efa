using System;
using System.Text;

namespace JsonContracts.Conformance.Tests.Compiling;

/// <summary>A compiled contract, whose type is only known at run time, behind the calls that every generated type offers.</summary>
internal abstract class Contract
{
    public static Contract Of(Type type) => (Contract)Activator.CreateInstance(typeof(Contract<>).MakeGenericType(type))!;

    /// <summary>The JSON road: the whole schema over the text.</summary>
    public abstract bool IsValidJson(ReadOnlySpan<byte> utf8Json, out ContractViolations violations);

    /// <summary>The typed road: reading into C#, then the rules over the typed value.</summary>
    public abstract object? Read(ReadOnlySpan<byte> utf8Json, out ContractViolations violations);

    /// <summary>Reads the structure alone; null where C# cannot hold it. What is read may break any rule.</summary>
    public abstract object? Take(ReadOnlySpan<byte> utf8Json);

    public abstract ContractViolations Validate(object value);

    public abstract byte[] Write(object value);

    public bool IsValidJson(string json) => IsValidJson(Encoding.UTF8.GetBytes(json), out _);

    public object? Read(string json, out ContractViolations violations) => Read(Encoding.UTF8.GetBytes(json), out violations);
}

internal sealed class Contract<T> : Contract
    where T : class, IJsonContract<T>
{
    public override bool IsValidJson(ReadOnlySpan<byte> utf8Json, out ContractViolations violations) =>
        JsonContract.IsValidJson<T>(utf8Json, out violations);

    public override object? Read(ReadOnlySpan<byte> utf8Json, out ContractViolations violations)
    {
        var read = JsonContract.TryParse<T>(utf8Json, out var value, out violations);
        Assert.Equal(read, value is not null);
        Assert.Equal(read, violations.IsEmpty);
        return value;
    }

    public override object? Take(ReadOnlySpan<byte> utf8Json)
    {
        T? taken = null;
        return JsonContract.Ask(utf8Json, json => T.TryRead(json, out taken)) ? taken : null;
    }

    public override ContractViolations Validate(object value) => JsonContract.Validate((T)value);

    public override byte[] Write(object value) => JsonContract.ToJsonUtf8((T)value);
}
