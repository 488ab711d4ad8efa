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

        Assert.Empty(document.Faults);
        Assert.Empty(new SchemaCheck(new SchemaSet([document])).Of(document));
        Assert.NotNull(document.Root);
    }
}
