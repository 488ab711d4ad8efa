using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace JsonContracts;

/// <content>The members of objects and the items of arrays.</content>
public ref partial struct JsonOutput
{
    /// <summary>Whether what was written last is the brace that opens an object. No value ends in one, so a member that follows is the first.</summary>
    private readonly bool IsAfterBrace
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _used > 0 ? _span[_used - 1] == (byte)'{' : _isAfterBrace;
    }

    /// <summary>Writes JSON that leads to a value, unless there is no value.</summary>
    /// <param name="json">What stands before the value: <c>,"seed":</c>.</param>
    /// <param name="value">The value; null when there is none.</param>
    /// <returns>Whether there is a value, which is to be written next.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Begin(ReadOnlySpan<byte> json, [NotNullWhen(true)] object? value) => Begin(json, value is not null);

    /// <inheritdoc cref="Begin(ReadOnlySpan{byte}, object)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Begin<T>(ReadOnlySpan<byte> json, [NotNullWhen(true)] T? value)
        where T : struct => Begin(json, value.HasValue);

    /// <summary>Writes JSON that leads to a value, unless there is no value.</summary>
    /// <param name="json">What stands before the value: <c>,"seed":</c>.</param>
    /// <param name="isThere">Whether there is a value.</param>
    /// <returns>The same.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Begin(ReadOnlySpan<byte> json, bool isThere)
    {
        if (isThere) Write(json);
        return isThere;
    }

    /// <summary>Writes the name of a member that may be the first of its object, with a comma before it when it is not, unless it has no value.</summary>
    /// <param name="name">What stands before the value: <c>"seed":</c>.</param>
    /// <param name="value">The value; null when there is none.</param>
    /// <returns>Whether there is a value, which is to be written next.</returns>
    public bool BeginMember(ReadOnlySpan<byte> name, [NotNullWhen(true)] object? value) => BeginMember(name, value is not null);

    /// <inheritdoc cref="BeginMember(ReadOnlySpan{byte}, object)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool BeginMember<T>(ReadOnlySpan<byte> name, [NotNullWhen(true)] T? value)
        where T : struct => BeginMember(name, value.HasValue);

    /// <summary>Writes the name of a member that may be the first of its object, with a comma before it when it is not, unless it has no value.</summary>
    /// <param name="name">What stands before the value: <c>"seed":</c>.</param>
    /// <param name="isThere">Whether there is a value.</param>
    /// <returns>The same.</returns>
    public bool BeginMember(ReadOnlySpan<byte> name, bool isThere)
    {
        if (isThere) WriteMember(name);
        return isThere;
    }

    /// <summary>Writes a member, or the name of one, that may be the first of its object, with a comma before it when it is not.</summary>
    /// <param name="json">The member as far as it is known: <c>"seed":</c> or <c>"seed":1</c>.</param>
    public void WriteMember(ReadOnlySpan<byte> json)
    {
        if (!IsAfterBrace) Write(","u8);
        Write(json);
    }

    /// <summary>Writes the members of a map into the object that is open, behind those that it has.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="members">The members.</param>
    /// <param name="write">Writes a value; null is written without it.</param>
    public void WriteMembers<T>(ValueMap<T> members, JsonValueWriter<T> write)
    {
        foreach (var (name, value) in members)
        {
            if (!IsAfterBrace) Write(","u8);
            WriteString(name);
            Write(":"u8);
            WriteValue(value, write);
        }
    }

    /// <summary>Writes a map as an object.</summary>
    /// <inheritdoc cref="WriteMembers"/>
    public void WriteMap<T>(ValueMap<T> members, JsonValueWriter<T> write)
    {
        Write("{"u8);
        WriteMembers(members, write);
        Write("}"u8);
    }

    /// <summary>Writes a list as an array.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="write">Writes an item; null is written without it.</param>
    public void WriteList<T>(ValueList<T> items, JsonValueWriter<T> write)
    {
        Write("["u8);
        var isFirst = true;
        foreach (var item in items.AsSpan())
        {
            if (!isFirst) Write(","u8);
            isFirst = false;
            WriteValue(item, write);
        }

        Write("]"u8);
    }

    /// <summary>Writes a value, or null, which also stands where it must not: what is asked about a value has to be written.</summary>
    internal void WriteValue<T>(T value, JsonValueWriter<T> write)
    {
        if (value is null) WriteNull();
        else write(ref this, value);
    }
}
