using System.Linq;

namespace JsonContracts.Schema.Text;

/// <summary>A value of which nothing is known but the kinds that it can have.</summary>
/// <param name="Possible">The kinds; several, or one whose value is not known.</param>
public sealed record UnknownValue(JsonKinds Possible) : JsonValue
{
    /// <inheritdoc/>
    public override JsonKinds Kind => Possible;

    /// <inheritdoc/>
    internal override bool IsKnown => false;

    /// <summary>A mark that stands for the value; it is no JSON.</summary>
    public override string ToJson() => "…";
}

/// <summary>An array that begins with certain items, or holds them somewhere: how many there are beside them is not known.</summary>
/// <param name="Items">The items that are certainly there.</param>
public sealed record PartialArray(EquatableArray<JsonValue> Items) : JsonValue
{
    /// <inheritdoc/>
    public override JsonKinds Kind => JsonKinds.Array;

    /// <inheritdoc/>
    internal override bool IsKnown => false;

    /// <summary>The known items, and a mark for the others; it is no JSON.</summary>
    public override string ToJson() => "[" + string.Concat(Items.Select(item => item.ToJson() + ",")) + "…]";
}

/// <summary>An object of which some members may or may not be there.</summary>
/// <param name="Members">The members that are there for certain or perhaps. Names are unique.</param>
/// <param name="IsOpen">Whether there may be members beside these.</param>
public sealed record PartialObject(EquatableArray<PartialMember> Members, bool IsOpen) : JsonValue
{
    /// <inheritdoc/>
    public override JsonKinds Kind => JsonKinds.Object;

    /// <inheritdoc/>
    internal override bool IsKnown => false;

    /// <summary>The members that are certainly there, and a mark for the others; it is no JSON.</summary>
    public override string ToJson() =>
        "{" + string.Concat(Members.Where(member => member.IsCertain).Select(member => StringValue.Quote(member.Name) + ":" + member.Value.ToJson() + ",")) + "…}";
}

/// <summary>One member of a <see cref="PartialObject"/>.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Value">Its value, when it is there.</param>
/// <param name="IsCertain">Whether it is there for certain.</param>
public sealed record PartialMember(string Name, JsonValue Value, bool IsCertain);
