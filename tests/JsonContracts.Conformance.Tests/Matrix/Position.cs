using System;
using System.Text.Json.Nodes;

namespace JsonContracts.Conformance.Tests.Matrix;

/// <summary>A place in a schema where a rule may stand beside a type.</summary>
/// <param name="Name">The place.</param>
/// <param name="Put">The schema of a type with a rule at the place.</param>
/// <param name="Wrap">The instance that has a value where type and rule look at it.</param>
internal sealed record Position(string Name, Func<JsonNode, JsonNode, JsonNode> Put, Func<string, string> Wrap);
