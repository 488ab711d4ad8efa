using System.Collections.Generic;
using System.Linq;
using System.Threading;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Checking;

/// <summary>Defaults and examples that their own schemas refuse, or that could not be judged.</summary>
internal sealed class ValueCheck(SchemaSet set)
{
    private readonly Evaluator _evaluator = new(set);

    public IEnumerable<SchemaFault> Of(SchemaDocument document, CancellationToken cancellationToken)
    {
        foreach (var place in document.Places)
        {
            var (schema, annotations) = (place.Key, place.Key.Annotations);
            if (annotations.Default is null && annotations.Examples.IsEmpty) continue;
            cancellationToken.ThrowIfCancellationRequested();
            if (place.Value.Find("default") is { } value && Judge(schema, value, FaultRules.RefusedDefault) is { } fault) yield return fault;
            foreach (var example in ExamplesOf(place.Value, schema))
            {
                if (Judge(schema, example, FaultRules.RefusedExample) is { } refused) yield return refused;
            }
        }
    }

    /// <summary>The places of the examples: of a list of them, and of the one that OpenAPI has.</summary>
    private static IEnumerable<JsonNode> ExamplesOf(JsonNode place, Subschema schema)
    {
        var all = (place.Find("examples")?.Children ?? []).Concat(place.Find("example") is { } one ? [one] : []);
        return all.Where(example => schema.Annotations.Examples.Contains(example.ToValue()));
    }

    private SchemaFault? Judge(Subschema schema, JsonNode value, FaultRule refused)
    {
        var findings = _evaluator.Evaluate(schema, value.ToValue(), out var undecided);
        if (findings.Count > 0) return SchemaFault.At(refused, value, findings[0].Message);
        return undecided is null ? null : SchemaFault.At(FaultRules.UndecidedValue, value, RuleText.Of(undecided));
    }
}
