using System;
using System.Linq;
using JsonContracts.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Generator.Tests;

/// <summary>
/// Every diagnostic about a schema, as the compiler gets it: in the file, from the first to behind the last character of what is wrong,
/// which stands between « and » here. The marks are no part of the files.
/// </summary>
public class FaultPlaceTests
{
    private const string This = "schema/this.schema.json";

    /// <summary>Each row: an identifier, a schema, and another one beside it where it takes two.</summary>
    public static TheoryData<string, string, string?> Faults => new()
    {
        { "CON0001", "{\n  \"title\":\n    «x»\n}", null },
        { "CON0001", "{\n  \"type\": \"object\",\n«}»", null },
        { "CON0002", "{\n  \"type\": \"string\",\n  «\"type\"»: \"integer\"\n}", null },
        { "CON0003", "{\n  \"maximum\":\n    «1e99999999999»\n}", null },
        { "CON0004", "{\n  \"$schema\": «\"http://json-schema.org/draft-03/schema#\"»\n}", null },
        { "CON0005", "{\n  \"items\": «5»\n}", null },
        { "CON0005", "«[\n]»", null },
        { "CON0007", "{\r\n  \"properties\": {\r\n    \"ß🐲\": { \"minimum\": «\"0\"» }\r\n  }\r\n}", null },
        { "CON0007", "{\n  \"properties\": «[\n    1,\n    2\n  ]»\n}", null },
        { "CON0008", "{ \"properties\": { \"a\": {\n  \"pattern\": «\"a(\"»\n} } }", null },
        { "CON0009", "{\n\t\"pattern\": «\"(?>a)\"»\n}", null },
        { "CON0010", "{\n  \"enum\": «[ ]»\n}", null },
        { "CON0011", "{\n  \"enum\": [\n    1,\n    «1.0»\n  ]\n}", null },
        { "CON0012", "{\n  \"required\": [\"a\", «\"a\"»]\n}", null },
        { "CON0013", "{\n  \"minimum\": «2»,\n  \"maximum\": 1\n}", null },
        { "CON0014", "{\n  \"properties\": { \"a\": { \"$ref\": «\"#/$defs/nmae\"» } },\n  \"$defs\": { \"name\": {} }\n}", null },
        { "CON0014", "{\n  \"$ref\": «\"nowhere.schema.json\"»\n}", "{}" },
        { "CON0015", "{\n  \"properties\": { \"a\": { \"$ref\": «\"#here\"» } },\n  \"$defs\": { \"a\": { \"$anchor\": \"here\" }, \"b\": { \"$anchor\": \"here\" } }\n}", null },
        { "CON0016", "{\n  \"$defs\": {\n    \"a\": { \"$ref\": «\"#/$defs/a\"» }\n  }\n}", null },
        { "CON0017", "{\n  \"maximum\": 1,\n  \"default\": «2»\n}", null },
        { "CON0017", "{\n  \"type\": \"string\",\n  \"default\": «{\n    \"a\": 1\n  }»\n}", null },
        { "CON0018", "{\n  \"type\": \"string\",\n  \"examples\": [\"a\",\n    «5»]\n}", null },
        { "CON0019", "{\n  \"x-contract\": { «\"opne\"»: true }\n}", null },
        { "CON0020", "{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n  «\"dependentRequired\"»: { \"a\": [\"b\"] }\n}", null },
        { "CON0021", "{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n  \"properties\": { \"a\": { \"$ref\": \"#/definitions/a\", «\"minimum\"»: 1 } },\n  \"definitions\": { \"a\": {} }\n}", null },
        { "CON0022", "{\n  \"properties\": { \"x\": { \"$ref\": «\"other.schema.json\"» } }\n}", "{ \"type\": \"objekt\" }" },
        { "CON0023", "{\n  \"pattern\": \"^(a|aa)+$\",\n  \"default\": «\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\"»\n}", null },
        { "CON0024", "{\n  «\"openapi\"»: \"3.1.0\",\n  \"paths\": {}\n}", null },
        { "CON0027", ManyWays.Beside("«{ \"type\": \"string\" }»", 10, hasStops: true), null },
        { "CON0106", "{ \"type\": \"object\",\n  \"properties\": { \"a\": { \"$ref\": \"#/$defs/Task\" } },\n  \"$defs\": { \"Task\": «{ \"type\": \"object\", \"properties\": { \"b\": {} } }» }\n}", null },
        { "CON0101", "{ \"type\": \"object\", \"properties\": { \"a\": { \"$ref\": \"other.schema.json\" } },\n  \"x-contract\": { \"name\": «\"Other\"» } }", "{ \"type\": \"object\" }" },
        { "CON0101", "«{ \"type\": \"object\", \"properties\": { \"a\": {} } }»", "{ \"type\": \"object\", \"x-contract\": { \"name\": \"This\" } }" },
    };

    /// <summary>Each row: an identifier, a schema, and its baseline.</summary>
    public static TheoryData<string, string, string> Changes => new()
    {
        { "CON0104", "{\n  \"type\": \"object\",\n  \"properties\": { \"size\": { \"type\": \"integer\", \"maximum\": «8» } }\n}", "{ \"type\": \"object\", \"properties\": { \"size\": { \"type\": \"integer\", \"maximum\": 9 } } }" },
    };

    /// <summary>Each row: an identifier, and an overlay of a schema with one member `a`.</summary>
    public static TheoryData<string, string> Overlays => new()
    {
        { "CON0001", "{\n  \"\": { \"name\": \"A\" «x»\n}" },
        { "CON0002", "{ \"\": {},\n  «\"\"»: {} }" },
        { "CON0019", "{\r\n  \"\": {\r\n    «\"nmae\"»: \"A\" }\r\n}" },
        { "CON0019", "{\n  \"/properties/a\": { \"decimal\": «true» } }" },
        { "CON0025", "\n«[\n]»" },
        { "CON0026", "{\n  «\"/properties/b\"»: {} }" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_shown_from_its_first_to_its_last_character(string id, string marked, string? other)
    {
        var contract = new ContractFile(This, Unmarked(marked));
        Assert.Equal(Expected(id, marked), Shown(other is null ? [contract] : [contract, new("schema/other.schema.json", other)]));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_shown_from_its_first_to_its_last_character(string id, string marked, string baseline)
    {
        const string path = "baseline/this.schema.json";
        var inUse = new ContractFile(path, baseline) { IsContract = false }.With("IsBaseline", "true").With("Baseline", path);
        Assert.Equal(Expected(id, marked), Shown([new ContractFile(This, Unmarked(marked)).With("Baseline", path), inUse]));
    }

    [Theory]
    [MemberData(nameof(Overlays))]
    public void A_fault_of_an_overlay_is_shown_in_it(string id, string marked)
    {
        var contract = new ContractFile("schema/that.schema.json", "{ \"type\": \"object\", \"properties\": { \"a\": {} } }").With("Overlay", This);
        Assert.Equal(Expected(id, marked), Shown(contract, new ContractFile(This, Unmarked(marked)) { IsContract = false }.With("IsOverlay", "true").With("Overlay", This)));
    }

    /// <summary>What is wrong with the file as a whole, or with what the project says of it, is shown at its start.</summary>
    public static TheoryData<string, string?, string, string> AtTheStart => new()
    {
        { "CON0102", null, "Access", "public" },
        { "CON0103", "{}", "Access", "private" },
        { "CON0028", "{}", "Schema", "/components/schemas/Order" },
        { "CON0103", "{}", "Overlay", "missing.json" },
        { "CON0028", "{}", "Schema", "Order" },
        { "CON0105", "{}", "Baseline", "missing.json" },
    };

    [Theory]
    [MemberData(nameof(AtTheStart))]
    public void A_fault_of_no_place_is_shown_at_the_start_of_the_file(string id, string? text, string metadata, string value) =>
        Assert.Equal((id, default, default), Shown(new ContractFile(This, text).With(metadata, value)));

    /// <summary>CON0107 takes a contract of another namespace (see <see cref="HostileNameTests"/>), CON0108 a defect (see <see cref="GuardTests"/>), and CON0109 stands in C# (see <see cref="OwnFormatTests"/>).</summary>
    [Fact]
    public void Every_diagnostic_of_the_generator_has_a_row() => Assert.Equal(
        Descriptors.ById.Keys.Except(["CON0107", "CON0108", "CON0109"]).Order(StringComparer.Ordinal),
        Faults.Concat(Changes).Concat(Overlays).Concat(AtTheStart).Select(row => (string)row[0]).Distinct().Order(StringComparer.Ordinal));

    private static string Unmarked(string marked) => marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);

    private static (string Id, TextSpan Span, LinePositionSpan Lines) Expected(string id, string marked)
    {
        var span = TextSpan.FromBounds(marked.IndexOf('«', StringComparison.Ordinal), marked.IndexOf('»', StringComparison.Ordinal) - 1);
        return (id, span, SourceText.From(Unmarked(marked)).Lines.GetLinePositionSpan(span));
    }

    /// <summary>The one fault of the file.</summary>
    private static (string Id, TextSpan Span, LinePositionSpan Lines) Shown(params ContractFile[] files)
    {
        var fault = Assert.Single(Project.RunOver(files).Diagnostics, one => one.Location.GetLineSpan().Path == This);
        Assert.Equal(LocationKind.ExternalFile, fault.Location.Kind);
        return (fault.Id, fault.Location.SourceSpan, fault.Location.GetLineSpan().Span);
    }
}
