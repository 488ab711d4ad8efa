namespace JsonContracts.Schema.Rules;

/// <summary>
/// A proof that what an inner revision accepts is accepted by an outer one, as a rule of the outer one sees it that has to follow. Every
/// answer “true” is certain.
/// </summary>
internal interface IProof
{
    /// <summary>Whether <paramref name="large"/>, an outer schema, accepts all that <paramref name="small"/> accepts, an inner one.</summary>
    bool Includes(Subschema large, Subschema small);

    /// <summary>Whether <paramref name="large"/>, an inner schema, accepts all that <paramref name="small"/> accepts, an outer one.</summary>
    bool IncludesBack(Subschema large, Subschema small);

    /// <summary>Whether <paramref name="large"/>, an inner schema, accepts all that <paramref name="small"/> accepts, another inner one.</summary>
    bool IncludesInside(Subschema large, Subschema small);

    /// <summary>Whether an inner schema and an outer one are written alike, with all that they refer to.</summary>
    bool AreAlike(Subschema inner, Subschema outer);

    /// <summary>Whether no value is accepted by both <paramref name="left"/>, an inner schema, and <paramref name="right"/>, an outer one.</summary>
    bool Excludes(Subschema left, Subschema right);

    /// <summary>Whether an inner schema accepts nothing.</summary>
    bool IsEmpty(Subschema schema);

    /// <summary>What an inner schema demands of a member.</summary>
    Subschema Member(Subschema schema, string name);

    /// <summary>The inner schema that holds when all of some hold.</summary>
    Subschema All(params Subschema[] schemas);

    /// <summary>The inner schema with another one in the place of one of its rules.</summary>
    Subschema With(Subschema schema, Rule without, Subschema instead);

    /// <summary>The outer schema that a reference leads to; null when it leads nowhere.</summary>
    Subschema? Follow(RefRule reference);
}
