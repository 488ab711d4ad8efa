using System;
using System.Globalization;
using System.Text;

namespace JsonContracts;

/// <summary>Finds the way to a value of a JSON text.</summary>
internal static class JsonPlace
{
    /// <summary>The place that a JSON Pointer leads to, or as near to it as there is a value.</summary>
    public static int Of(JsonView json, string pointer)
    {
        foreach (var step in pointer.Split('/').AsSpan(1))
        {
            var next = Follow(json, step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
            if (!next.Exists) break;
            json = next;
        }

        return json.Place;
    }

    /// <summary>Reports the value at a place as one that its C# type cannot hold (<c>representable</c>).</summary>
    /// <param name="json">The text, or a value that the place is in.</param>
    /// <param name="place">The place.</param>
    /// <param name="sink">Where the violation goes.</param>
    public static void Report(JsonView json, int place, ViolationSink sink)
    {
        json.GuardStack();
        if (json.Place == place)
        {
            sink.Report("representable", "a part of what the schema allows", json);
            return;
        }

        var index = 0;
        foreach (var member in json.Members)
        {
            if (member.Holds(place)) ReportInside(member, member.Name);
        }

        foreach (var item in json.Items)
        {
            if (item.Holds(place)) ReportItem(item, index);
            index++;
        }

        void ReportInside(JsonView member, string name)
        {
            sink.Enter(name);
            Report(member, place, sink);
            sink.Leave();
        }

        void ReportItem(JsonView item, int number)
        {
            sink.Enter(number);
            Report(item, place, sink);
            sink.Leave();
        }
    }
    private static JsonView Follow(JsonView json, string step)
    {
        if (json.IsObject) return json.Member(Encoding.UTF8.GetBytes(step));
        var isIndex = int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index);
        var item = isIndex ? json.FirstItem : default;
        for (; index > 0 && item.Exists; index--) item = item.Next;
        return item;
    }
}
