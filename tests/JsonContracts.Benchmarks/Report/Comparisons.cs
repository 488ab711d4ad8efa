using System.Collections.Generic;
using JsonContracts.Benchmarks.Rows;

namespace JsonContracts.Benchmarks.Report;

/// <summary>The rows of the table.</summary>
internal static class Comparisons
{
    private const string FastPath = "System.Text.Json fast path";
    private const string Metadata = "System.Text.Json metadata";
    private const string HandReader = "hand-written reader that checks nothing";

    public static IReadOnlyList<Comparison> All { get; } =
    [
        new("write", nameof(WriteRow), nameof(WriteRow.Ours), nameof(WriteRow.FastPath), FastPath, new Target.Faster(3.5)),
        new("write, allocated", nameof(WriteRow), nameof(WriteRow.Ours), nameof(WriteRow.FastPath), FastPath, new Target.Smaller(0)),
        new("write", nameof(WriteRow), nameof(WriteRow.Ours), nameof(WriteRow.Segments), "hand-written segments", new Target.Within(1.15)),
        new("write through JsonSerializer", nameof(WriteRow), nameof(WriteRow.OursThroughSerializer), nameof(WriteRow.Metadata), Metadata, new Target.Faster(1)),
        new("read and check", nameof(ReadRow), nameof(ReadRow.Ours), nameof(ReadRow.Metadata), Metadata, new Target.Faster(2.5)),
        new("read and check, allocated", nameof(ReadRow), nameof(ReadRow.Ours), nameof(ReadRow.Metadata), Metadata, new Target.Smaller(0.5)),
        new("read and check", nameof(ReadRow), nameof(ReadRow.Ours), nameof(ReadRow.Walk), "Utf8JsonReader alone", new Target.Within(2)),
        new("read and check", nameof(ReadRow), nameof(ReadRow.Ours), nameof(ReadRow.ByHand), HandReader, new Target.Within(1.15)),
        new("read and check, allocated", nameof(ReadRow), nameof(ReadRow.Ours), nameof(ReadRow.ByHand), HandReader, new Target.Smaller(1.05)),
        new("read through JsonSerializer", nameof(ReadRow), nameof(ReadRow.OursThroughSerializer), nameof(ReadRow.Metadata), Metadata, new Target.Faster(1)),
        new("check raw JSON", nameof(CheckRow), nameof(CheckRow.Ours), nameof(CheckRow.ParseDocument), "JsonDocument.Parse", new Target.Faster(1)),
        new("check raw JSON, allocated", nameof(CheckRow), nameof(CheckRow.Ours), nameof(CheckRow.ParseDocument), "JsonDocument.Parse", new Target.Smaller(0)),
        new("check raw JSON", nameof(ValidatorRow), nameof(ValidatorRow.Ours), nameof(ValidatorRow.NJsonSchema), "NJsonSchema", new Target.Faster(50)),
        new("check raw JSON", nameof(ValidatorRow), nameof(ValidatorRow.Ours), nameof(ValidatorRow.NewtonsoftSchema), "Newtonsoft.Json.Schema", new Target.Faster(50)),
        new("typed Validate()", nameof(ValidateRow), nameof(ValidateRow.Ours), nameof(ValidateRow.FluentValidation), "FluentValidation", new Target.Faster(30)),
        new("typed Validate()", nameof(ValidateRow), nameof(ValidateRow.Ours), nameof(ValidateRow.DataAnnotations), "DataAnnotations", new Target.Faster(30)),
        new("typed Validate(), allocated", nameof(ValidateRow), nameof(ValidateRow.Ours), nameof(ValidateRow.DataAnnotations), "DataAnnotations", new Target.Smaller(0)),
        new("typed Validate()", nameof(ValidateRow), nameof(ValidateRow.Ours), nameof(ValidateRow.DataAnnotations), "the clock", new Target.Below(100)),
        new("deep equality", nameof(EqualityRow), nameof(EqualityRow.Ours), nameof(EqualityRow.HandWritten), "hand-written", new Target.Within(1.2)),
        new("deep hash", nameof(EqualityRow), nameof(EqualityRow.OursHash), nameof(EqualityRow.HandWrittenHash), "hand-written", new Target.Within(1.2)),
        new("transport", nameof(TransportRow), nameof(TransportRow.Ours), nameof(TransportRow.Bare), "bare HttpClient", new Target.Within(1.1)),
        new("transport, allocated", nameof(TransportRow), nameof(TransportRow.Ours), nameof(TransportRow.Bare), "bare HttpClient", new Target.Smaller(1.2)),
    ];
}
