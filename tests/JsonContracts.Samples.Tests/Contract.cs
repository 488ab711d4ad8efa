using System;
using System.Text.Json;

namespace JsonContracts.Samples.Tests;

/// <summary>One generated type, so that one test can go over all of them.</summary>
public abstract class Contract(string file)
{
    /// <summary>The schema that it was made from.</summary>
    public string File { get; } = file;

    /// <summary>The generated type.</summary>
    public abstract Type Type { get; }

    /// <summary>Reads and checks a text; the value is null when it is refused.</summary>
    public abstract ContractViolations TryParse(byte[] utf8Json, out object? value);

    /// <summary>Checks a text over JSON alone.</summary>
    public abstract ContractViolations CheckJson(byte[] utf8Json);

    /// <summary>Reads the structure alone, so that the value may break rules.</summary>
    public abstract object? ReadUnchecked(byte[] utf8Json);

    public abstract ContractViolations Validate(object value);

    public abstract byte[] ToJson(object value);

    public override string ToString() => File;
}

/// <inheritdoc/>
public sealed class Contract<T>(string file) : Contract(file)
    where T : class, IJsonContract<T>
{
    private static readonly JsonDocumentOptions s_eachNameOnce = new() { AllowDuplicateProperties = false };

    public override Type Type => typeof(T);

    public override ContractViolations TryParse(byte[] utf8Json, out object? value)
    {
        Assert.Equal(JsonContract.TryParse<T>(utf8Json, out var typed, out var violations), violations.IsEmpty);
        value = typed;
        return violations;
    }

    public override ContractViolations CheckJson(byte[] utf8Json)
    {
        Assert.Equal(JsonContract.IsValidJson<T>(utf8Json, out var violations), violations.IsEmpty);
        return violations;
    }

    public override object? ReadUnchecked(byte[] utf8Json)
    {
        if (GivesNameTwice(utf8Json)) return null;
        object? read = null;
        JsonContract.Ask(utf8Json, json => T.TryRead(json, out var value) && (read = value) is not null);
        return read;
    }

    /// <summary>Such a text is refused as a whole, before any type sees it.</summary>
    private static bool GivesNameTwice(byte[] utf8Json)
    {
        try
        {
            JsonDocument.Parse(utf8Json, s_eachNameOnce).Dispose();
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair in a name is for the contract to judge.
            return false;
        }
    }

    public override ContractViolations Validate(object value) => JsonContract.Validate((T)value);

    public override byte[] ToJson(object value) => JsonContract.ToJsonUtf8((T)value);
}
