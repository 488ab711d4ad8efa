using System.Globalization;
using System.Linq;
using System.Text;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Models;

namespace JsonContracts.Generator.Emission.Types;

/// <summary>Writes how a record finds its members in JSON: by the length of their names, then by their bytes.</summary>
internal static class MemberLookup
{
    /// <summary>What <c>JsonContracts.MemberPlaces</c> holds.</summary>
    private const int MostPlaces = 32;

    /// <summary>More places than this are too many for the stack.</summary>
    private const int MostOnStack = 256;

    /// <summary>Writes <c>PlaceOf</c>.</summary>
    public static void Write(CodeWriter code, RecordModel model)
    {
        if (model.Properties.Count == 0) return;
        Docs.Summary(code, "The place of a member in the schema, from 0; -1 for a name that the schema does not know.");
        using (code.Open("private static int PlaceOf(global::System.ReadOnlySpan<byte> name) => name.Length switch", "};"))
        {
            var members = model.Properties.Select((property, place) => new { property.WireName, Place = place, Length = Encoding.UTF8.GetByteCount(property.WireName) });
            foreach (var member in members.OrderBy(member => member.Length))
            {
                code.Line($"{Number(member.Length)} when global::System.MemoryExtensions.SequenceEqual(name, {Literal.Utf8(member.WireName)}) => {Number(member.Place)},");
            }

            code.Line("_ => -1,");
        }
    }

    /// <summary>Declares the places of the members or items; 0 is that of an absent one.</summary>
    public static void Declare(CodeWriter code, CompositeModel model, string part = "member")
    {
        if (model.Properties.Count == 0) return;
        var count = Number(model.Properties.Count);
        var declaration = model.Properties.Count <= MostPlaces ? "Contracts::MemberPlaces places = default;"
            : model.Properties.Count <= MostOnStack ? $"global::System.Span<int> places = stackalloc int[{count}];"
            : $"var places = new int[{count}];";
        code.Line($"{declaration} // Where each {part} stands in the text; 0 when it is absent.");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
