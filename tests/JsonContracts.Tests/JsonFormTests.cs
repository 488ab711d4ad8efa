using System;
using System.Linq;
using JsonContracts.Tests.Samples;

namespace JsonContracts.Tests;

public class JsonFormTests
{
    [Fact]
    public void A_value_is_checked_by_its_JSON_form_at_the_place_of_the_sink()
    {
        var sink = new ViolationSink();
        sink.Enter("parcel");

        Assert.True(JsonContract.Check(new Parcel { Label = "", Weight = 31 }, Parcel.CheckJson, sink));
        Assert.True(JsonContract.Check(0.5, static (ref JsonOutput output, double value) => output.WriteNumber(value), static (json, sink) => JsonCheck.IsInteger(json) || sink.Report("type", "an integer", json), sink));
        Assert.True(JsonContract.Check(JsonData.Parse("[1]"), Parcel.CheckJson, sink));
        Assert.Equal(
            [
                "`/parcel/label` is \"\"; the schema allows at least 1 character",
                "`/parcel/weight` is 31; the schema allows at most 30",
                "`/parcel` is 0.5; the schema allows an integer",
                "`/parcel` is an array with 1 item; the schema allows an object",
            ],
            sink.ToViolations().Select(violation => violation.Message));
    }

    [Fact]
    public void Without_a_sink_it_only_answers()
    {
        Assert.True(JsonContract.Check(new Parcel { Label = "a" }, Parcel.CheckJson, null));
        Assert.False(JsonContract.Check(new Parcel { Label = "" }, Parcel.CheckJson, null));
        Assert.False(JsonContract.Check(JsonData.Null, Parcel.CheckJson, null));
    }

    [Fact]
    public void What_is_not_there_is_null()
    {
        JsonCheckMethod isNull = static (json, _) => json.ToString() == "null";

        Assert.True(JsonContract.Check<Parcel>(null, isNull, null));
        Assert.True(JsonContract.Check(null, isNull, null));
        Assert.True(JsonContract.Check<string>(null!, static (ref JsonOutput output, string value) => output.WriteString(value), isNull, null));
        Assert.True(JsonContract.Check<Uri>(null!, static (ref JsonOutput output, Uri value) => output.WriteUri(value), isNull, null));
        Assert.True(JsonContract.Check<JsonData>(null!, static (ref JsonOutput output, JsonData value) => output.WriteData(value), isNull, null));
    }

    [Fact]
    public void A_value_without_a_JSON_form_is_a_violation()
    {
        Assert.False(JsonContract.Check(new Parcel { Label = "a", Weight = double.NaN }, Valid, null));

        var sink = new ViolationSink();
        Assert.True(JsonContract.Check(new Parcel { Label = "a", Weight = double.NaN }, Valid, sink));
        sink.Enter("deep");
        Assert.True(JsonContract.Check(100, WriteNested, Valid, sink));
        sink.Leave();
        sink.Enter("deeper");
        Assert.True(JsonContract.Check(0, static (ref JsonOutput _, int _) => throw new InsufficientExecutionStackException(), Valid, sink));
        Assert.Equal(
            [
                "The value is without a form in JSON; the schema allows values with a form in JSON",
                "`/deep` is nested too deep; the schema allows at most 64 levels",
                "`/deeper` is without a form in JSON; the schema allows values with a form in JSON",
            ],
            sink.ToViolations().Select(violation => violation.Message));
        Assert.All(sink.ToViolations(), violation => Assert.Equal("type", violation.Keyword));

        // What was said at a place is not said there again, nor of what is around it.
        Assert.True(JsonContract.Check(double.NaN, WriteNumber, Valid, sink));
        sink.Leave();
        Assert.True(JsonContract.Check(double.NaN, WriteNumber, Valid, sink));
        Assert.Equal(3, sink.ToViolations().Count);

        static bool Valid(JsonView json, ViolationSink? sink) => true;

        static void WriteNumber(ref JsonOutput output, double value) => output.WriteNumber(value);

        static void WriteNested(ref JsonOutput output, int depth)
        {
            for (var i = 0; i < depth; i++) output.Write("["u8);
            for (var i = 0; i < depth; i++) output.Write("]"u8);
        }
    }
}
