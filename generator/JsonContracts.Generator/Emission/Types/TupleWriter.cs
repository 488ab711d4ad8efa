using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Wire;
using JsonContracts.Generator.Models;

namespace JsonContracts.Generator.Emission.Types;

/// <summary>Writes the writer of a tuple: the items up to the last one that is there. A gap between them has no JSON.</summary>
internal sealed class TupleWriter
{
    private readonly TupleModel _model;
    private readonly SegmentWriter _segments;

    private TupleWriter(CodeWriter code, TupleModel model)
    {
        _model = model;
        _segments = new SegmentWriter(code);
    }

    /// <summary>Writes <c>WriteTo</c>.</summary>
    public static void Write(CodeWriter code, TupleModel model)
    {
        Docs.Summary(code, "Writes this tuple as a JSON array.");
        using (code.Open(WireForm.WriteTo))
        {
            StackGuard.Begin(code, model);
            new TupleWriter(code, model).Write();
        }
    }

    private void Write()
    {
        if (_model.Properties.Count(property => !property.IsRequired) > 1) _segments.Line($"var count = {TupleItems.Count(_model, TypedValue.Self(_model))};");
        _segments.Add("[");
        for (var place = 0; place < _model.Properties.Count; place++) WriteItem(place);
        _segments.Add("]");
        _segments.Flush();
    }

    private void WriteItem(int place)
    {
        var property = _model.Properties[place];
        if (!property.IsRequired)
        {
            WriteOptional(property, place);
            return;
        }

        if (place > 0) _segments.Add(",");
        if (property.Constant is { } constant) _segments.Add(constant.ToJson());
        else _segments.ValueOrNull(property.Type, property.Name);
    }

    private void WriteOptional(PropertyModel property, int place)
    {
        _segments.ValueIf($"output.Begin({(place > 0 ? "\",\"u8" : "default")}, {RecordWriter.IsThere(property)})", property.Type, RecordWriter.Held(property));
        if (place == _model.Properties.Count - 1) return;
        _segments.Line($"else if ({TupleItems.IsBefore(property, "count").Render()}) Contracts::JsonOutput.RefuseGap({property.WireName});");
    }
}
