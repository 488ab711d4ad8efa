using System.Globalization;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Wire;
using JsonContracts.Generator.Models;

namespace JsonContracts.Generator.Emission.Types;

/// <summary>Writes the reader of a tuple: one loop finds the items, then each is read as a record reads its members.</summary>
internal static class TupleReader
{
    /// <summary>Writes <c>TryRead</c>.</summary>
    public static void Write(CodeWriter code, TupleModel model)
    {
        Docs.Summary(code, "Reads an array; false when an item is missing, one too many or of the wrong kind.");
        using (code.Open(WireForm.TryReadHeader(model)))
        {
            StackGuard.BeginJson(code, model);
            MemberLookup.Declare(code, model, "item");
            code.Line("value = null;");
            code.Line("if (json.ValueKind != Json::JsonValueKind.Array) return json.Refuse();");
            code.Line("var count = 0;");
            using (code.Open(WireForm.ForEachItem("item", "json")))
            {
                code.Line($"if (count == {model.Properties.Count.ToString(CultureInfo.InvariantCulture)}) return item.Refuse();");
                code.Line("places[count++] = item.Place;");
            }

            RecordReader.Declare(code, model);
            for (var i = 0; i < model.Properties.Count; i++) RecordReader.WriteMember(code, model.Properties[i], FoundMembers.Place(i));
            code.Line($"value = new {model.Name}({string.Join(", ", model.Properties.Select(RecordReader.Value).Where((_, place) => model.Properties[place].IsStored))});");
            code.Line("return true;");
        }
    }
}
