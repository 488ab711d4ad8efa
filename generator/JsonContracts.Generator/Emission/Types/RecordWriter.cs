using System;
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
        if (IsOpenFrom(0)) _segments.Line("var first = 1; // The first member has no comma before it.");
        _segments.Add("{");
        for (var i = 0; i < _model.Properties.Count; i++) WriteMember(i);
        WriteAdditional();
        _segments.Add("}");
        _segments.Flush();
    }

    /// <summary>Whether a member at this place or behind it only learns while the program runs whether it is the first one.</summary>
    private bool IsOpenFrom(int place) => Math.Max(place, 1) <= Math.Min(_certain, _model.Properties.Count - 1) || HasOpenAdditional;

    private bool HasOpenAdditional => _model.Additional is not null && _certain == _model.Properties.Count;

    private void WriteMember(int place)
    {
        var property = _model.Properties[place];
        if (property.Constant is { } constant)
        {
            WriteName(place, constant.ToJson());
            return;
        }

        if (property.IsRequired)
        {
            WriteName(place);
            _segments.ValueOrNull(property.Type, property.Name);
            return;
        }

        var local = "member" + property.Name;
        _segments.Block(property.IsTriState ? $"if ({property.Name}.IsSet)" : $"if ({property.Name} is {{ }} {local})", () =>
        {
            WriteName(place);
            _segments.Value(property.Type, property.IsTriState ? property.Name + ".Value" : local);
            if (place < _certain && IsOpenFrom(place + 1)) _segments.Line("first = 0;");
        });
    }

    private void WriteName(int place, string value = "")
    {
        var json = new StringValue(_model.Properties[place].WireName).ToJson() + ":" + value;
        if (place == 0) _segments.Add(json);
        else if (place > _certain) _segments.Add("," + json);
        else _segments.AddAfterComma(json);
    }

    private void WriteAdditional()
    {
        if (_model.Additional is not { } type) return;
        _segments.Block("foreach (var (otherName, other) in AdditionalProperties)", () =>
        {
            _segments.Line(HasOpenAdditional ? "output.WriteName(otherName, first == 1);" : "output.WriteName(otherName);");
            if (HasOpenAdditional) _segments.Line("first = 0;");
            _segments.ValueOrNull(type, "other");
        });
    }
}
