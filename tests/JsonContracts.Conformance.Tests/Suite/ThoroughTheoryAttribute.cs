namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>The same as <see cref="ThoroughFactAttribute"/>, for cases that are listed.</summary>
internal sealed class ThoroughTheoryAttribute : TheoryAttribute
{
    public ThoroughTheoryAttribute() => Skip = new ThoroughFactAttribute().Skip;
}
