using System;
using System.Linq;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>What the checks of one generated type share: its private methods, its fields, and the names that are taken.</summary>
internal sealed class CheckScope(TypeModel model)
{
    private bool? _asksAgain;

    /// <summary>The type whose members are written.</summary>
    public TypeModel Model { get; } = model;

    /// <summary>The private methods.</summary>
    public CheckMethods Methods { get; } = new(model);

    /// <summary>What they compare with.</summary>
    public CheckFields Fields { get; } = new();

    /// <summary>Which subschemas are worth a method of their own.</summary>
    public SharedSchemas Shared { get; } = new(model.Schema);

    /// <summary>Whether a definition may be asked of one value more than once.</summary>
    public bool AsksAgain => _asksAgain ??= AskedAgain.By(Model.Schema);

    /// <summary>The names in the method that is being written.</summary>
    public Locals Locals { get; private set; } = new();

    /// <summary>The type of the definition that a reference leads to.</summary>
    /// <exception cref="InvalidOperationException">It has none.</exception>
    public ReferenceType TypeAt(RefRule reference) => Model.References.FirstOrDefault(type => type.Target == reference.Target)
        ?? throw new InvalidOperationException($"The definition at `{reference.Target}` has no type.");

    /// <summary>The class that checks the JSON of a generated type: the type itself, or the one beside an enum.</summary>
    public static string ClassOf(CsType type) => type.IsValueType ? type.Name + "Json" : type.Name;

    /// <summary>Writes, or thinks of, another method, where all names are free again.</summary>
    public T InMethod<T>(Func<T> write)
    {
        var outer = Locals;
        Locals = new Locals();
        var result = DeepWalk.Into(write);
        Locals = outer;
        return result;
    }

    /// <inheritdoc cref="InMethod{T}"/>
    public void InMethod(Action write) => InMethod(() =>
    {
        write();
        return true;
    });
}
