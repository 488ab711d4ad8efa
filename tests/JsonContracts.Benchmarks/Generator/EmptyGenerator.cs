using System.Globalization;
using System.IO;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Benchmarks.Generator;

/// <summary>Does nothing but hand some files over for each contract, always the same: what is measured of it is the compiler.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class EmptyGenerator(int filesPerContract) : IIncrementalGenerator
{
    private static readonly SourceText s_text = SourceText.From("// Nothing", Encoding.UTF8);

    /// <summary>The generator as the compiler makes it.</summary>
    public EmptyGenerator()
        : this(1)
    {
    }

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(context.AdditionalTextsProvider, (output, file) =>
    {
        var name = Path.GetFileName(Path.GetDirectoryName(file.Path)) + "." + Path.GetFileName(file.Path);
        for (var i = 0; i < filesPerContract; i++) output.AddSource(string.Create(CultureInfo.InvariantCulture, $"{name}.{i}.g.cs"), s_text);
    });
}
