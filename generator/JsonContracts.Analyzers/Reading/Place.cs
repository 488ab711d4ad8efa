using System.Globalization;
using JsonContracts.Analyzers.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Analyzers.Reading;

/// <summary>A place in the value that is read, with where the code gives it.</summary>
/// <param name="Pointer">The JSON Pointer from the outermost value.</param>
/// <param name="Name">What a person calls it.</param>
internal sealed record Place(string Pointer, string Name)
{
    /// <summary>What the code gives for it.</summary>
    public SyntaxNode? Syntax { get; set; }

    /// <summary>The type that C# wants of it; before a conversion by a method, the type that is converted.</summary>
    public ITypeSymbol? Target { get; set; }

    /// <summary>The characters of the code that stand for it, when they are only a part of <see cref="Syntax"/>: a value in a JSON text.</summary>
    public TextSpan? Span { get; set; }

    /// <summary>The characters that stand for its name in a JSON text.</summary>
    public TextSpan? NameSpan { get; set; }

    /// <summary>The type of the value, when it is an object with rules of its own.</summary>
    public ContractType? Type { get; set; }

    public Place Member(string wireName, string name) => new(Pointer + "/" + wireName.Replace("~", "~0").Replace("/", "~1"), name);

    public Place Item(int index)
    {
        var number = index.ToString(CultureInfo.InvariantCulture);
        return new Place(Pointer + "/" + number, Name + "[" + number + "]");
    }
}
