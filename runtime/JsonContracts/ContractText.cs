using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace JsonContracts;

/// <summary>
/// Reads and checks the text of one value. A valid one is read in one pass; only when something is wrong the text is looked at again, to
/// find every violation.
/// </summary>
internal static unsafe class ContractText
{
    /// <summary>What is said of a text whose check does not fit on the stack.</summary>
    public static ContractViolations TooDeep => new([JsonText.TooDeepForStack], true);

    /// <summary>The fast path: false as soon as anything is wrong, whatever it is.</summary>
    public static bool TryReadValid<T>(CheckContext context, ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out T? value)
        where T : class, IJsonContract<T>
    {
        value = null;
        context.Patterns.Restart();
        using var index = JsonIndex.Rent(context);
        fixed (byte* text = utf8Json)
        {
            return index.TryFill(text, utf8Json.Length) && TryReadValid(context, index, out value);
        }
    }

    /// <summary>The same for the value that a reader of the framework stands on: what the reader finds is not looked for again.</summary>
    /// <param name="context">What belongs to the thread.</param>
    /// <param name="reader">The reader, which may stand anywhere when the value is not valid.</param>
    /// <param name="value">The value.</param>
    /// <param name="isLookedAt">Whether it was looked at: if not, its text has to be.</param>
    public static bool TryReadValid<T>(CheckContext context, ref Utf8JsonReader reader, [NotNullWhen(true)] out T? value, out bool isLookedAt)
        where T : class, IJsonContract<T>
    {
        value = null;
        isLookedAt = false;
        if (!RawJson.IsInPlace(ref reader)) return false;
        context.Patterns.Restart();
        using var index = JsonIndex.Rent(context);
        fixed (byte* text = reader.ValueSpan)
        {
            isLookedAt = index.TryFill(ref reader, text);
            return isLookedAt && TryReadValid(context, index, out value);
        }
    }

    private static bool TryReadValid<T>(CheckContext context, JsonIndex index, [NotNullWhen(true)] out T? value)
        where T : class, IJsonContract<T>
    {
        value = null;
        return index.RepeatedNames.IsEmpty
            && T.TryRead(index.Root, out value)
            && (index.Alterations == Alterations.None ? context.Questions.IsValid(value, index.Root) : value.Check(null) && IsValidAsSent(index, value))
            && !context.Patterns.IsUsedUp;
    }

    /// <summary>Finds what made the fast path refuse a text.</summary>
    public static ContractViolations Explain<T>(CheckContext context, ReadOnlySpan<byte> utf8Json)
        where T : class, IJsonContract<T>
    {
        var violations = Check<T>(context, utf8Json);
        return violations.IsEmpty ? ExplainType<T>(context, utf8Json) : violations;
    }

    /// <summary>Checks a text against the whole schema: at first only whether it is valid, then for every violation.</summary>
    public static ContractViolations Check<T>(CheckContext context, ReadOnlySpan<byte> utf8Json)
        where T : class, IJsonContract<T>
    {
        using var index = JsonIndex.Rent(context);
        fixed (byte* text = utf8Json)
        {
            if (!index.TryFill(text, utf8Json.Length)) return new ContractViolations([JsonText.FindFault(utf8Json)], true);
            if (index.RepeatedNames.IsEmpty && T.CheckJson(index.Root, null) && !context.Patterns.IsUsedUp) return ContractViolations.None;
            var sink = new ViolationSink();
            if (index.RepeatedNames.Report(sink)) T.CheckJson(index.Root, sink);
            return sink.End();
        }
    }

    /// <summary>
    /// Finds what the schema allows and the C# type does not hold: what cannot be read, a whole number that would become another one, or
    /// what breaks a rule only once it is held.
    /// </summary>
    private static ContractViolations ExplainType<T>(CheckContext context, ReadOnlySpan<byte> utf8Json)
        where T : class, IJsonContract<T>
    {
        using var index = JsonIndex.Rent(context);
        fixed (byte* text = utf8Json)
        {
            index.TryFill(text, utf8Json.Length);
            var sink = new ViolationSink();
            if (!T.TryRead(index.Root, out var value)) JsonPlace.Report(index.Root, index.Refused, sink);
            else if (TryFindChanged(index, value, out var place)) JsonPlace.Report(index.Root, place, sink);
            else ReportHeld(index.Root, value, sink);

            // Nothing but time can have made the difference then.
            if (sink.IsEmpty) sink.AddTimeOut();
            return sink.End();
        }
    }

    /// <summary>What breaks a rule only once it is held is shown as it was sent.</summary>
    private static void ReportHeld<T>(JsonView json, T value, ViolationSink sink)
        where T : class, IJsonContract<T>
    {
        var last = -1;
        foreach (var violation in JsonContract.Validate(value))
        {
            var place = JsonPlace.Of(json, violation.Pointer);
            if (place != last) JsonPlace.Report(json, place, sink);
            last = place;
        }
    }

    private static bool IsValidAsSent<T>(JsonIndex index, T value)
        where T : class, IJsonContract<T> => T.CheckJson(index.Root, null) && !TryFindChanged(index, value, out _);

    /// <summary>Finds a whole number that is held as another one.</summary>
    private static bool TryFindChanged<T>(JsonIndex index, T value, out int place)
        where T : class, IJsonContract<T>
    {
        place = 0;
        if ((index.Alterations & Alterations.Number) == 0) return false;
        using var buffer = JsonBuffer.Rent();
        JsonContract.WriteTo(value, buffer);
        using var held = JsonIndex.Rent();
        fixed (byte* text = buffer.Written)
        {
            return held.TryFill(text, buffer.Written.Length) && ChangedNumber.TryFind(index.Root, held.Root, out place);
        }
    }
}
