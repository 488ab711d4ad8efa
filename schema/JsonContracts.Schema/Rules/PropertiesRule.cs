using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>properties</c>: each member of an object that is named here is valid against its schema.</summary>
/// <param name="Properties">The members, in the order of the file.</param>
public sealed record PropertiesRule(EquatableArray<PropertySchema> Properties) : Rule("properties")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Object;

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => Properties.Select(PartOf);

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) =>
        this with { Properties = Properties.Select(property => property with { Schema = change(PartOf(property)) }).ToEquatableArray() };

    private static Part PartOf(PropertySchema property) => new(PartPlace.Member, property.Schema, property.Name);
}

/// <summary>One entry of <c>properties</c>.</summary>
/// <param name="Name">The name of the member on the wire.</param>
/// <param name="Schema">What its value has to satisfy.</param>
public sealed record PropertySchema(string Name, Subschema Schema);
