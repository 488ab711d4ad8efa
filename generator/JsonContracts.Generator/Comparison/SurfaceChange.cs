namespace JsonContracts.Generator.Comparison;

/// <summary>What code that uses a generated type notices when it is compiled again.</summary>
public enum SurfaceEffect
{
    /// <summary>Code that uses the member no longer compiles.</summary>
    Breaks,

    /// <summary>Code that uses the member compiles with a warning.</summary>
    Warns,

    /// <summary>Fewer values are allowed: a constant that is refused no longer compiles, any other value is refused at run time.</summary>
    Refuses,

    /// <summary>Code compiles and behaves differently.</summary>
    Differs,

    /// <summary>There is something more to use.</summary>
    Adds,
}

/// <summary>One difference between the C# that two revisions of a contract become.</summary>
/// <param name="Member">The type, or <c>Type.Member</c>, by its name in the old revision; in the new one when it is added.</param>
/// <param name="Effect">What code that uses it notices.</param>
/// <param name="Text">What differs, as a phrase.</param>
public sealed record SurfaceChange(string Member, SurfaceEffect Effect, string Text);
