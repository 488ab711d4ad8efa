using System.Collections.Generic;

namespace JsonContracts.Schema.Rules;

/// <summary>Takes the members of a schema object while its rules write themselves.</summary>
internal interface IRuleWriter
{
    /// <summary>A member with a value that is no schema, as JSON.</summary>
    void Value(string keyword, string json);

    /// <summary>A member that is a schema.</summary>
    void Schema(string keyword, Subschema schema);

    /// <summary>A member that is a schema with a title that messages use.</summary>
    void Branch(string keyword, Subschema branch);

    /// <summary>A member that is a list of schemas with titles that messages use.</summary>
    void Branches(string keyword, IReadOnlyList<Subschema> branches);

    /// <summary>A member that is an object of schemas.</summary>
    void Properties(string keyword, IEnumerable<PropertySchema> properties);

    /// <summary>What a reference is written as.</summary>
    string AddressOf(RefRule reference);
}
