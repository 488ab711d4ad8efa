using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>Tells a rule which kinds of values the schemas around it accept.</summary>
public interface IAcceptedKinds
{
    /// <summary>The kinds that a subschema accepts some values of.</summary>
    JsonKinds Of(Subschema schema);

    /// <summary>The kinds that the target of a reference accepts some values of.</summary>
    JsonKinds OfTarget(RefRule reference);
}
