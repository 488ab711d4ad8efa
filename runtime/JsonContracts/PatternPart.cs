using System;
using System.Collections.Generic;

namespace JsonContracts;

/// <summary>A part of a regular expression without references and looks around, as it is for texts of ASCII.</summary>
internal abstract record PatternPart
{
    /// <summary>Whether the part may take no character.</summary>
    public abstract bool IsNullable { get; }

    /// <summary>One of some characters: a bit for each.</summary>
    public sealed record Set(UInt128 Characters) : PatternPart
    {
        /// <inheritdoc/>
        public override bool IsNullable => false;
    }

    /// <summary>One part after the other.</summary>
    public sealed record Sequence(IReadOnlyList<PatternPart> Parts) : PatternPart
    {
        /// <inheritdoc/>
        public override bool IsNullable
        {
            get
            {
                foreach (var part in Parts)
                {
                    if (!part.IsNullable) return false;
                }

                return true;
            }
        }
    }

    /// <summary>One of several parts.</summary>
    public sealed record Choice(IReadOnlyList<PatternPart> Parts) : PatternPart
    {
        /// <inheritdoc/>
        public override bool IsNullable
        {
            get
            {
                foreach (var part in Parts)
                {
                    if (part.IsNullable) return true;
                }

                return false;
            }
        }
    }

    /// <summary>A part so many times; there is no limit where <paramref name="Most"/> is null.</summary>
    public sealed record Repeat(PatternPart Part, int Least, int? Most) : PatternPart
    {
        /// <inheritdoc/>
        public override bool IsNullable => Least == 0 || Part.IsNullable;
    }

    /// <summary>The start of the text.</summary>
    public sealed record Start : PatternPart
    {
        /// <inheritdoc/>
        public override bool IsNullable => true;
    }

    /// <summary>The end of the text.</summary>
    public sealed record End : PatternPart
    {
        /// <inheritdoc/>
        public override bool IsNullable => true;
    }
}
