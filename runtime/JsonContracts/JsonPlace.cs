namespace JsonContracts;

/// <summary>Finds the way to a value of a JSON text.</summary>
internal static class JsonPlace
{
    /// <summary>Reports the value at a place as one that its C# type cannot hold (<c>representable</c>).</summary>
    /// <param name="json">The text, or a value that the place is in.</param>
    /// <param name="place">The place.</param>
    /// <param name="sink">Where the violation goes.</param>
    public static void Report(JsonView json, int place, ViolationSink sink)
    {
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
}
