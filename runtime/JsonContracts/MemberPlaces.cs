using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace JsonContracts;

/// <summary>
/// Where each member of a record stands in a JSON text, as <see cref="JsonView.Place"/> says; 0 for one that is absent. For generated
/// code: unlike a part of the stack that is asked for, it does not keep a method from being compiled again once it proves to be hot.
/// </summary>
[InlineArray(Most)]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MemberPlaces
{
    /// <summary>How many members there can be.</summary>
    public const int Most = 32;

    private int _first;
}
