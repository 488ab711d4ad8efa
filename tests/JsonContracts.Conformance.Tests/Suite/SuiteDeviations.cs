using System.Collections.Generic;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>What is decided differently from the official suite on purpose, and why. An entry that no longer deviates fails the tests.</summary>
internal static class SuiteDeviations
{
    private const string MetaSchema = "refers to the meta-schema, which is no contract of the project and is never fetched";
    private const string Asserted = "expects formats to be annotations; this dialect asserts them";
    private const string Default = "has a default that its own schema refuses, which is a fault here";
    private const string Vocabulary = "declares a meta-schema of its own, whose vocabularies are not read";

    /// <summary>A group that is not generated, or a case of a group that is judged differently, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["draft7/default.json: invalid type for default"] = Default,
        ["draft7/default.json: invalid string value for default"] = Default,
        ["draft7/default.json: the default keyword does not do anything if the property is missing"] = Default,
        ["draft7/definitions.json: validate definition against metaschema"] = MetaSchema,
        ["draft7/ref.json: remote ref, containing refs itself"] = MetaSchema,
        ["draft2020-12/default.json: invalid type for default"] = Default,
        ["draft2020-12/default.json: invalid string value for default"] = Default,
        ["draft2020-12/default.json: the default keyword does not do anything if the property is missing"] = Default,
        ["draft2020-12/defs.json: validate definition against metaschema"] = MetaSchema,
        ["draft2020-12/enum.json: empty enum"] = "has an enum without values, which is a fault here",
        ["draft2020-12/format.json: date format / invalid date string is only an annotation by default"] = Asserted,
        ["draft2020-12/format.json: date-time format / invalid date-time string is only an annotation by default"] = Asserted,
        ["draft2020-12/format.json: duration format / invalid duration string is only an annotation by default"] = Asserted,
        ["draft2020-12/format.json: email format / invalid email string is only an annotation by default"] = Asserted,
        ["draft2020-12/format.json: hostname format / invalid hostname string is only an annotation by default"] = Asserted,
        ["draft2020-12/format.json: ipv4 format / invalid ipv4 string is only an annotation by default"] = Asserted,
        ["draft2020-12/format.json: ipv6 format / invalid ipv6 string is only an annotation by default"] = Asserted,
        ["draft2020-12/format.json: time format / invalid time string is only an annotation by default"] = Asserted,
        ["draft2020-12/format.json: uri format / invalid uri string is only an annotation by default"] = Asserted,
        ["draft2020-12/format.json: uri-reference format / invalid uri-reference string is only an annotation by default"] = Asserted,
        ["draft2020-12/format.json: uuid format / invalid uuid string is only an annotation by default"] = Asserted,
        ["draft2020-12/ref.json: remote ref, containing refs itself"] = MetaSchema,
        ["draft2020-12/vocabulary.json: schema that uses custom metaschema with with no validation vocabulary"] = Vocabulary,
        ["draft2020-12/vocabulary.json: ignore unrecognized optional vocabulary"] = Vocabulary,
    };
}
