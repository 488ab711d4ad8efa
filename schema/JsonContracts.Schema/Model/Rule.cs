namespace JsonContracts.Schema;

/// <summary>One assertion of a <see cref="Subschema"/>. Together with its siblings it decides whether a JSON value is valid.</summary>
/// <param name="Keyword">The keyword of the schema that makes the assertion.</param>
public abstract record Rule(string Keyword)
{
    /// <summary>Where the assertion stands. It makes no difference to equality.</summary>
    public Origin Origin { get; init; }
}

/// <summary><c>false</c> as a schema: no value is valid.</summary>
public sealed record NeverRule() : Rule("false");

/// <summary><c>type</c>: the kind of the value is one of <paramref name="Kinds"/>.</summary>
public sealed record TypeRule(JsonKinds Kinds) : Rule("type");

/// <summary><c>const</c>: the value equals <paramref name="Value"/>.</summary>
public sealed record ConstRule(JsonValue Value) : Rule("const");

/// <summary><c>enum</c>: the value equals one of <paramref name="Values"/>.</summary>
public sealed record EnumRule(EquatableArray<JsonValue> Values) : Rule("enum");

/// <summary>The four bounds of a number.</summary>
/// <param name="Keyword"><c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c> or <c>exclusiveMaximum</c>.</param>
/// <param name="Limit">The bound.</param>
public sealed record BoundRule(string Keyword, JsonNumber Limit) : Rule(Keyword)
{
    /// <summary>Whether the bound is a lower one.</summary>
    public bool IsLower => Keyword is "minimum" or "exclusiveMinimum";

    /// <summary>Whether the bound itself is refused.</summary>
    public bool IsExclusive => Keyword is "exclusiveMinimum" or "exclusiveMaximum";
}

/// <summary><c>multipleOf</c>: a number is a whole multiple of <paramref name="Divisor"/>, decided in decimal.</summary>
public sealed record MultipleOfRule(JsonNumber Divisor) : Rule("multipleOf");

/// <summary>The keywords that count something.</summary>
/// <param name="Keyword">
/// <c>minLength</c>, <c>maxLength</c> (code points of a string), <c>minItems</c>, <c>maxItems</c> (items of an array),
/// <c>minProperties</c> or <c>maxProperties</c> (members of an object).
/// </param>
/// <param name="Limit">The bound, itself allowed.</param>
public sealed record CountRule(string Keyword, long Limit) : Rule(Keyword)
{
    /// <summary>Whether the bound is a lower one.</summary>
    public bool IsLower => Keyword is "minLength" or "minItems" or "minProperties";

    /// <summary>The kind of value that the keyword looks at; all others pass.</summary>
    public JsonKinds Kind => Keyword switch
    {
        "minLength" or "maxLength" => JsonKinds.String,
        "minItems" or "maxItems" => JsonKinds.Array,
        _ => JsonKinds.Object,
    };
}

/// <summary><c>pattern</c>: the regular expression occurs in the string.</summary>
/// <param name="Source">The expression as the schema writes it (ECMA-262).</param>
/// <param name="NetPattern">The same expression in the language of <see cref="System.Text.RegularExpressions.Regex"/>.</param>
public sealed record PatternRule(string Source, string NetPattern) : Rule("pattern");

/// <summary><c>format</c>, of one of the formats that the dialect asserts. Other formats are annotations and make no rule.</summary>
public sealed record FormatRule(string Format) : Rule("format");

/// <summary><c>items</c>: every item of an array is valid against <paramref name="Items"/>.</summary>
public sealed record ItemsRule(Subschema Items) : Rule("items");

/// <summary><c>uniqueItems</c>: no two items of an array are equal.</summary>
public sealed record UniqueItemsRule() : Rule("uniqueItems");

/// <summary><c>properties</c>: each member of an object that is named here is valid against its schema.</summary>
public sealed record PropertiesRule(EquatableArray<PropertySchema> Properties) : Rule("properties");

/// <summary>One entry of <c>properties</c>.</summary>
/// <param name="Name">The name of the member on the wire.</param>
/// <param name="Schema">What its value has to satisfy.</param>
public sealed record PropertySchema(string Name, Subschema Schema);

/// <summary><c>additionalProperties</c>: the members that <c>properties</c> beside it does not name are valid against <paramref name="Schema"/>.</summary>
/// <param name="Declared">The names in <c>properties</c> of the same schema object.</param>
/// <param name="Schema">What the value of every other member has to satisfy.</param>
public sealed record AdditionalPropertiesRule(EquatableArray<string> Declared, Subschema Schema) : Rule("additionalProperties");

/// <summary><c>required</c>: an object has all these members.</summary>
public sealed record RequiredRule(EquatableArray<string> Names) : Rule("required");

/// <summary><c>dependentRequired</c>: an object that has one member also has others.</summary>
public sealed record DependentRequiredRule(EquatableArray<Dependency> Dependencies) : Rule("dependentRequired");

/// <summary>One entry of <c>dependentRequired</c>.</summary>
/// <param name="Name">The member whose presence asks for the others.</param>
/// <param name="Needs">The members that then have to be present.</param>
public sealed record Dependency(string Name, EquatableArray<string> Needs);

/// <summary><c>allOf</c>: valid against every branch.</summary>
public sealed record AllOfRule(EquatableArray<Subschema> Branches) : Rule("allOf");

/// <summary><c>anyOf</c>: valid against at least one branch.</summary>
public sealed record AnyOfRule(EquatableArray<Subschema> Branches) : Rule("anyOf");

/// <summary><c>oneOf</c>: valid against exactly one branch.</summary>
public sealed record OneOfRule(EquatableArray<Subschema> Branches) : Rule("oneOf");

/// <summary><c>not</c>: not valid against <paramref name="Schema"/>.</summary>
public sealed record NotRule(Subschema Schema) : Rule("not");

/// <summary><c>if</c> with <c>then</c> and <c>else</c>; an absent branch holds for every value.</summary>
public sealed record ConditionalRule(Subschema If, Subschema Then, Subschema Else) : Rule("if")
{
    /// <summary>Why the condition is there, in the schema's own words; null when it does not say.</summary>
    public string? Reason { get; init; }
}

/// <summary><c>$ref</c>: valid against the schema that <paramref name="Target"/> names.</summary>
/// <param name="Target">
/// The absolute address of the target: the base URI of its document, then <c>#</c> and a JSON Pointer. <see cref="SchemaSet"/> finds
/// the schema by it.
/// </param>
public sealed record RefRule(string Target) : Rule("$ref")
{
    /// <summary>Where the same rules were written a second time, which the reference now stands for; unknown when it is a reference of the author.</summary>
    public Origin Copy { get; init; }
}
