using System;

namespace JsonContracts;

/// <summary>
/// How values are held otherwise than they were written. The schema judges what was written, so where there is any, the text is asked as
/// well.
/// </summary>
[Flags]
internal enum Alterations
{
    None = 0,

    /// <summary>A date, a time or a UUID would be written with other characters.</summary>
    Text = 1,

    /// <summary>A number would be written as another number.</summary>
    Number = 2,
}
