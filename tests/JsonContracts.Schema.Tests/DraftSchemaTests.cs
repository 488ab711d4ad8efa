using System;
using System.IO;
using System.Linq;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Schema.Tests;

public sealed class DraftSchemaTests
{
    public static TheoryData<string> Files => new(SharedData.Folder("schema-drafts") is { } folder
        ? Directory.GetFiles(folder, "*.schema.json").Select(file => Path.GetFileName(file))
        : []);

    [SharedTheory("schema-drafts")]
    [MemberData(nameof(Files))]
    public void A_draft_of_a_contract_reads(string file)
    {
        var text = File.ReadAllText(Path.Combine(SharedData.Folder("schema-drafts")!, file));
        var document = SchemaDocument.Read(file, text);

        // The Pro model says with `contains` that one frame is the first; everything else keeps to the dialect.
        string[] expected = file == "kling-video-2.6-pro.schema.json" ? ["81:11 CON0006 contains"] : [];
        Assert.Equal(expected, document.Faults.Select(fault => FormattableString.Invariant(
            $"{fault.Range.Start.Line + 1}:{fault.Range.Start.Column + 1} {fault.Rule.Id} {fault.Arguments[0]}")));
        Assert.Empty(new SchemaCheck(new SchemaSet([document])).Of(document));
        Assert.NotNull(document.Root);
    }
}
