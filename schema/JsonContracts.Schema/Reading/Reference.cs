using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>One <c>$ref</c> as it stands in a document.</summary>
/// <param name="Rule">The rule it makes.</param>
/// <param name="Owner">The schema object that holds it.</param>
/// <param name="Value">The place of its text.</param>
/// <param name="Text">Its text.</param>
/// <param name="Uri">The absolute address without a fragment.</param>
/// <param name="Fragment">The fragment in plain text, without percent signs.</param>
/// <param name="Place">Where it leads, when that is in the same document.</param>
internal sealed record Reference(
    RefRule Rule, JsonNode Owner, JsonNode Value, string Text, string Uri, string Fragment, JsonNode? Place);
