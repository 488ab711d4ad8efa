using System;

namespace JsonContracts.Extensions;

/// <summary>The kinds of JSON values.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Number = 4,
    Text = 8,
    List = 16,
    Object = 32,
    Any = Null | Boolean | Number | Text | List | Object,
}
