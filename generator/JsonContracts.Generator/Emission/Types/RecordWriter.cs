using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Wire;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Types;

/// <summary>Writes the writer of a record: the members in the order of the schema, absent ones left out.</summary>
internal sealed class RecordWriter
{
    private readonly RecordModel _model;
    private readonly SegmentWriter _segments;

    /// <summary>Where the first member stands that is always there; everything behind it has a comma for certain.</summary>
    private readonly int _certain;

    private RecordWriter(CodeWriter code, RecordModel model)
    {
        _model = model;
        _segments = new SegmentWriter(code);
        _certain = model.Properties.TakeWhile(property => !property.IsRequired && property.IsStored).Count();
    }

    /// <summary>Writes <c>WriteTo</c>.</summary>
    public static void Write(CodeWriter code, RecordModel model)
    {
        Docs.Summary(code, "Writes this object as JSON.");
        using (code.Open(WireForm.WriteTo))
        {
            StackGuard.Begin(code, model);
            new RecordWriter(code, model).Write();
        }
    }

    private void Write()
    {
        _segments.Add("{");
        for (var i = 0; i < _model.Properties.Count; i++) WriteMember(i);
        if (_model.Additional is { } type) _segments.Line($"output.WriteMembers(AdditionalProperties, {WireForm.Writer(type)});");
        _segments.Add("}");
        _segments.Flush();
    }

    private void WriteMember(int place)
    {
        var property = _model.Properties[place];
        if (property.Constant is { } constant)
        {
            WriteName(place, constant.ToJson());
        }
        else if (property.IsRequired)
        {
            WriteName(place);
            _segments.ValueOrNull(property.Type, property.Name);
        }
        else
        {
            _segments.ValueIf($"output.{(HasComma(place) ? "Begin" : "BeginMember")}({Literal.Segment(Name(place))}, {IsThere(property)})", property.Type, Held(property));
        }
    }

    /// <summary>What tells whether an optional member or item has a value.</summary>
    public static string IsThere(PropertyModel property) => property.IsTriState ? property.Name + ".IsSet" : property.Name;

    /// <summary>The value of a member or item that has one.</summary>
    public static string Held(PropertyModel property) =>
        property.IsTriState || property.Type.IsValueType ? property.Name + ".Value" : property.Name;

    private void WriteName(int place, string value = "")
    {
        if (place == 0 || HasComma(place)) _segments.Add(Name(place) + value);
        else _segments.Line($"output.WriteMember({Literal.Segment(Name(place) + value)});");
    }

    /// <summary>Whether a member certainly stands behind another one.</summary>
    private bool HasComma(int place) => place > _certain;

    private string Name(int place) => (HasComma(place) ? "," : "") + new StringValue(_model.Properties[place].WireName).ToJson() + ":";
}
