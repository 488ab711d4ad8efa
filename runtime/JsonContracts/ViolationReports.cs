using System;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace JsonContracts;

/// <summary>
/// The ways to report a violation. All of them work on a sink that may be null and return whether the check goes on: false without a
/// sink, true once the violation is recorded, false again when the sink is full. So a check reads
/// <c>if (!(x &lt;= 1) &amp;&amp; !sink.Report("x", "maximum", "at most 1", x)) return false;</c>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ViolationReports
{
    /// <summary>Reports the value at the current place.</summary>
    /// <param name="sink">The sink, or null.</param>
    /// <param name="keyword">The keyword that is broken.</param>
    /// <param name="expected">A phrase that completes “the schema allows …”.</param>
    /// <param name="actual">The value itself: a string, number, boolean, JSON value or list.</param>
    /// <returns>Whether the check goes on.</returns>
    public static bool Report<T>(this ViolationSink? sink, string keyword, string expected, T actual) =>
        sink is not null && sink.Add(null, keyword, expected, ActualText.Of(actual));

    /// <summary>Reports the value at the current place.</summary>
    /// <inheritdoc cref="Report{T}(ViolationSink, string, string, T)"/>
    public static bool Report(this ViolationSink? sink, string keyword, string expected, JsonView actual) =>
        sink is not null && sink.Add(null, keyword, expected, ActualText.Of(actual));

    /// <summary>Reports the value of a member of the current object.</summary>
    /// <inheritdoc cref="Report{T}(ViolationSink, string, string, string, T)"/>
    public static bool Report(this ViolationSink? sink, string name, string keyword, string expected, JsonView actual) =>
        sink is not null && sink.Add(name, keyword, expected, ActualText.Of(actual));

    /// <summary>Reports the value of a member of the current object.</summary>
    /// <param name="sink">The sink, or null.</param>
    /// <param name="name">The name of the member on the wire.</param>
    /// <param name="keyword">The keyword that is broken.</param>
    /// <param name="expected">A phrase that completes “the schema allows …”.</param>
    /// <param name="actual">The value of the member.</param>
    /// <returns>Whether the check goes on.</returns>
    public static bool Report<T>(this ViolationSink? sink, string name, string keyword, string expected, T actual) =>
        sink is not null && sink.Add(name, keyword, expected, ActualText.Of(actual));

    /// <summary>Reports the value of a member of the current object.</summary>
    /// <param name="sink">The sink, or null.</param>
    /// <param name="member">The member.</param>
    /// <param name="keyword">The keyword that is broken.</param>
    /// <param name="expected">A phrase that completes “the schema allows …”.</param>
    /// <param name="actual">The value of the member.</param>
    /// <returns>Whether the check goes on.</returns>
    public static bool Report(this ViolationSink? sink, JsonView member, string keyword, string expected, JsonView actual) =>
        sink is not null && sink.Add(member.Name, keyword, expected, ActualText.Of(actual));

    /// <summary>Reports an item of the current array.</summary>
    /// <param name="sink">The sink, or null.</param>
    /// <param name="index">The place of the item, from 0.</param>
    /// <param name="keyword">The keyword that is broken.</param>
    /// <param name="expected">A phrase that completes “the schema allows …”.</param>
    /// <param name="actual">The item.</param>
    /// <returns>Whether the check goes on.</returns>
    public static bool Report<T>(this ViolationSink? sink, int index, string keyword, string expected, T actual) =>
        sink is not null && sink.Add(index.ToString(CultureInfo.InvariantCulture), keyword, expected, ActualText.Of(actual));

    /// <summary>Reports an item of the current array.</summary>
    /// <inheritdoc cref="Report{T}(ViolationSink, int, string, string, T)"/>
    public static bool Report(this ViolationSink? sink, int index, string keyword, string expected, JsonView actual) =>
        sink is not null && sink.Add(index.ToString(CultureInfo.InvariantCulture), keyword, expected, ActualText.Of(actual));

    /// <summary>Goes to a member of the current object, for a check that is the argument of <see cref="Back"/>.</summary>
    /// <param name="sink">The sink, or null.</param>
    /// <param name="name">The name of the member on the wire.</param>
    /// <returns>The sink.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ViolationSink? At(this ViolationSink? sink, string name)
    {
        sink?.Enter(name);
        return sink;
    }

    /// <summary>Goes to a member of the current object, for a check that is the argument of <see cref="Back"/>.</summary>
    /// <param name="sink">The sink, or null.</param>
    /// <param name="member">The member.</param>
    /// <returns>The sink.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ViolationSink? At(this ViolationSink? sink, JsonView member)
    {
        sink?.Enter(member);
        return sink;
    }

    /// <summary>Goes to an item of the current array, for a check that is the argument of <see cref="Back"/>.</summary>
    /// <param name="sink">The sink, or null.</param>
    /// <param name="index">The place of the item, from 0.</param>
    /// <returns>The sink.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ViolationSink? At(this ViolationSink? sink, int index)
    {
        sink?.Enter(index);
        return sink;
    }

    /// <summary>Goes back to where the check began that was told to report at a member or item.</summary>
    /// <param name="sink">The sink, or null.</param>
    /// <param name="goesOn">What the check has returned.</param>
    /// <returns>The same.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Back(this ViolationSink? sink, bool goesOn)
    {
        sink?.Leave();
        return goesOn;
    }

    /// <summary>Reports that a required member is missing (<c>required</c>).</summary>
    /// <param name="sink">The sink, or null.</param>
    /// <param name="name">The name of the missing member.</param>
    /// <returns>Whether the check goes on.</returns>
    public static bool ReportMissing(this ViolationSink? sink, string name) =>
        sink is not null && sink.Add(name, "required", "a value", "missing");

    /// <summary>Reports that a member is missing beside another one (<c>dependentRequired</c>).</summary>
    /// <param name="sink">The sink, or null.</param>
    /// <param name="name">The name of the missing member.</param>
    /// <param name="besides">The name of the member that asks for it.</param>
    /// <returns>Whether the check goes on.</returns>
    public static bool ReportMissing(this ViolationSink? sink, string name, string besides) =>
        sink is not null && sink.Add(name, "dependentRequired", $"together with `{ShortName.Of(besides)}`", "missing");

    /// <summary>Reports a member that the schema does not know (<c>additionalProperties</c>), with the nearest known name.</summary>
    /// <param name="sink">The sink, or null.</param>
    /// <param name="name">The name of the unknown member.</param>
    /// <param name="known">The names that the schema knows, from which a suggestion is made; may be empty.</param>
    /// <returns>Whether the check goes on.</returns>
    /// <param name="keyword">The keyword that allows no such member.</param>
    public static bool ReportUnknown(this ViolationSink? sink, string name, ReadOnlySpan<string> known = default, string keyword = "additionalProperties")
    {
        if (sink is null) return false;
        var near = NearName.Find(name, known);
        var expected = near is null ? "no other members" : $"no other members (is `{near}` meant?)";
        return sink.Add(name, keyword, expected, "not known");
    }

    /// <summary>Reports an item of the current array that the schema does not describe.</summary>
    /// <param name="sink">The sink, or null.</param>
    /// <param name="index">The place of the item, from 0.</param>
    /// <param name="keyword">The keyword that allows no such item.</param>
    /// <returns>Whether the check goes on.</returns>
    public static bool ReportUnknown(this ViolationSink? sink, int index, string keyword) =>
        sink is not null && sink.Add(index.ToString(CultureInfo.InvariantCulture), keyword, "no other items", "not known");

    /// <summary>Reports an item of the current array that is missing although others follow (<c>prefixItems</c>).</summary>
    /// <param name="sink">The sink, or null.</param>
    /// <param name="index">The place of the missing item, from 0.</param>
    /// <returns>Whether the check goes on.</returns>
    public static bool ReportGap(this ViolationSink? sink, int index) =>
        sink is not null && sink.Add(index.ToString(CultureInfo.InvariantCulture), "prefixItems", "no gap before other items", "missing");

    /// <summary>Reports a member that is given more than once (<c>duplicate</c>), unless that was reported already.</summary>
    /// <param name="sink">The sink, or null.</param>
    /// <param name="name">The name of the member.</param>
    /// <returns>Whether the check goes on.</returns>
    public static bool ReportDuplicate(this ViolationSink? sink, string name) =>
        sink is not null && sink.AddRepeated(name);
}
