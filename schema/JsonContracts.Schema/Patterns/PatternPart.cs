using System.Collections.Generic;

namespace JsonContracts.Schema.Patterns;

/// <summary>A part of a regular expression without references and looks around, as it is for texts of ASCII.</summary>
internal abstract class PatternPart
{
    /// <summary>Whether the part may take no character.</summary>
    public abstract bool IsNullable { get; }

    /// <summary>One of some characters.</summary>
    public sealed class Set(AsciiSet characters) : PatternPart
    {
        public AsciiSet Characters => characters;

        /// <inheritdoc/>
        public override bool IsNullable => false;
    }

    /// <summary>One part after the other.</summary>
    public sealed class Sequence(List<PatternPart> parts) : PatternPart
    {
        public List<PatternPart> Parts => parts;

        /// <inheritdoc/>
        public override bool IsNullable => parts.TrueForAll(part => part.IsNullable);
    }

    /// <summary>One of several parts.</summary>
    public sealed class Choice(List<PatternPart> parts) : PatternPart
    {
        public List<PatternPart> Parts => parts;

        /// <inheritdoc/>
        public override bool IsNullable => parts.Exists(part => part.IsNullable);
    }

    /// <summary>A part so many times; there is no limit where <paramref name="most"/> is null.</summary>
    public sealed class Repeat(PatternPart part, int least, int? most) : PatternPart
    {
        public PatternPart Part => part;

        public int Least => least;

        public int? Most => most;

        /// <inheritdoc/>
        public override bool IsNullable => least == 0 || part.IsNullable;
    }

    /// <summary>The start of the text.</summary>
    public sealed class Start : PatternPart
    {
        /// <inheritdoc/>
        public override bool IsNullable => true;
    }

    /// <summary>The end of the text.</summary>
    public sealed class End : PatternPart
    {
        /// <inheritdoc/>
        public override bool IsNullable => true;
    }
}
