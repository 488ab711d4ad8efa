using System.Collections.Generic;
using System.Threading;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Schema.Checking;

/// <summary>References that lead nowhere, to several places or in a circle.</summary>
internal sealed class ReferenceCheck(Linker linker)
{
    private readonly Circles _circles = new(linker);

    public IEnumerable<SchemaFault> Of(SchemaDocument document, CancellationToken cancellationToken)
    {
        foreach (var reference in linker.References(document))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var link = linker.Find(reference.Rule.Target);
            if (link.Location is not { } location)
            {
                var rule = link.IsAmbiguous ? FaultRules.AmbiguousReference : FaultRules.UnresolvedReference;
                yield return SchemaFault.At(rule, reference.Value, reference.Text, link.Reason);
            }
            else if (linker.SchemaAt(document, reference.Owner) is { } owner && _circles.LeadBack(location.Schema, owner))
            {
                yield return SchemaFault.At(FaultRules.CircularReference, reference.Value, reference.Text);
            }
        }
    }
}
