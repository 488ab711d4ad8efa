using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Models;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>A e about members that have no place of their own. Where one loop looks at all members of an object, it is asked there.</summary>
internal interface IMemberStation
{
    /// <summary>Writes the statements about one member that the record does not name.</summary>
    /// <param name="checks">Checks the schemas inside the e.</param>
    /// <param name="code">Where to.</param>
    /// <param name="member">The local that holds the member.</param>
    /// <param name="record">The type of the object.</param>
    void WriteStation(JsonChecks checks, CodeWriter code, string member, RecordModel record);
}
