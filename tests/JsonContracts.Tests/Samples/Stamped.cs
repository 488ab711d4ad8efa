using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace JsonContracts.Tests.Samples;

/// <summary>
/// Texts that are held as values, as the generator writes them for an array of <c>date-time</c>, <c>time</c>, <c>duration</c> or
/// <c>uuid</c> with <c>maxLength</c> and <c>uniqueItems</c>.
/// </summary>
/// <typeparam name="T">What a text is held as.</typeparam>
public sealed class Stamped<T> : IJsonContract<Stamped<T>>
    where T : struct
{
    private const int MaxLength = 36;

    private readonly ValueList<T> _items;

    private Stamped(ValueList<T> items) => _items = items;

    public IReadOnlyList<T> Items => _items;

    static bool IJsonContract<Stamped<T>>.TryRead(JsonView json, [NotNullWhen(true)] out Stamped<T>? value)
    {
        value = JsonRead.TryReadList<T>(json, TryReadItem, out var items) ? new Stamped<T>(items) : null;
        return value is not null;
    }

    static bool IJsonContract<Stamped<T>>.CheckJson(JsonView json, ViolationSink? sink)
    {
        if (json.ValueKind != JsonValueKind.Array) return sink.Report("type", "an array", json);
        foreach (var item in json.Items)
        {
            if (JsonCheck.IsLongerThan(item, MaxLength) && !sink.Report("maxLength", $"at most {MaxLength} characters", item)) return false;
        }

        return JsonCheck.IsUnique(json) || sink.Report("uniqueItems", "no item twice", json);
    }

    public bool Check(ViolationSink? sink)
    {
        foreach (var item in _items)
        {
            if (JsonCheck.IsLongerThan(TextOf(item), MaxLength) && !sink.Report("maxLength", $"at most {MaxLength} characters", item)) return false;
        }

        return JsonCheck.IsUnique(_items) || sink.Report("uniqueItems", "no item twice", _items);
    }

    public void WriteTo(ref JsonOutput output)
    {
        output.Write("["u8);
        for (var i = 0; i < _items.Count; i++)
        {
            if (i > 0) output.Write(","u8);
            output.WriteString(TextOf(_items[i]));
        }

        output.Write("]"u8);
    }

    private static bool TryReadItem(JsonView json, out T value)
    {
        var (isRead, read) = default(T) switch
        {
            Guid => (JsonRead.TryReadGuid(json, out var guid), (object)guid),
            DateOnly => (JsonRead.TryReadDateOnly(json, out var date), date),
            TimeOnly => (JsonRead.TryReadTimeOnly(json, out var time), time),
            DateTimeOffset => (JsonRead.TryReadDateTimeOffset(json, out var moment), moment),
            TimeSpan => (JsonRead.TryReadTimeSpan(json, out var duration), duration),
            _ => throw new NotSupportedException(typeof(T).Name),
        };
        value = (T)read;
        return isRead;
    }

    private static string TextOf(T value) => value switch
    {
        Guid guid => guid.ToString(),
        DateOnly date => JsonWrite.Text(date),
        TimeOnly time => JsonWrite.Text(time),
        DateTimeOffset moment => JsonWrite.Text(moment),
        TimeSpan duration => JsonWrite.Text(duration),
        _ => throw new NotSupportedException(typeof(T).Name),
    };
}
