using System;
using JsonContracts.Generator.Models;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Generator.Emission.Types;

/// <summary>Writes the file of a type.</summary>
internal static class TypeEmitter
{
    /// <summary>The text of the file.</summary>
    public static SourceText Emit(TypeModel model) => model switch
    {
        RecordModel record => RecordEmitter.Emit(record),
        TupleModel tuple => TupleEmitter.Emit(tuple),
        EnumModel one => EnumEmitter.Emit(one),
        UnionModel union => UnionEmitter.Emit(union),
        WrapperModel wrapper => WrapperEmitter.Emit(wrapper),
        _ => throw new ArgumentOutOfRangeException(nameof(model), model, "No emitter for this kind of type."),
    };
}
