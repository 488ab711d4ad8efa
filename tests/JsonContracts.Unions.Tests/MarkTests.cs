using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JsonContracts.Unions.Tests;

/// <summary>When a generated union is a union to C#, too: the language is new enough, and the attribute can be meant by its name.</summary>
public class MarkTests
{
    private const string Schema = """{ "oneOf": [{ "type": "string" }, { "type": "integer" }] }""";
    private const string None = "";
    private const string Union = "Union";
    private const string UnionWithInterface = "Union, IUnion";

    [Theory]
    [InlineData(LanguageVersion.CSharp12, None)]
    [InlineData(LanguageVersion.CSharp14, None)]
    [InlineData(LanguageVersion.CSharp15, UnionWithInterface)]
    [InlineData(LanguageVersion.Latest, UnionWithInterface)]
    [InlineData(LanguageVersion.Preview, UnionWithInterface)]
    public void The_language_decides(LanguageVersion language, string expected) => Assert.Equal(expected, Marks(language, Polyfill.Both));

    [Fact]
    public void The_types_of_the_project_decide()
    {
        Assert.Equal(None, Marks(""));
        Assert.Equal(None, Marks(Polyfill.Interface));
        Assert.Equal(Union, Marks(Polyfill.Attribute));
        Assert.Equal(UnionWithInterface, Marks(Polyfill.Both));
    }

    [Fact]
    public void What_a_library_shows_decides_as_well()
    {
        Assert.Equal(UnionWithInterface, Marks("", Polyfill.Public("One")));
        Assert.Equal(UnionWithInterface, Marks("", Polyfill.Internal("One", friend: "Acme")));
        Assert.Equal(None, Marks("", Polyfill.Internal("One")));
        Assert.Equal(UnionWithInterface, Marks(Polyfill.Both, Polyfill.Internal("One")));
        Assert.Equal(UnionWithInterface, Marks("", Polyfill.Public("One"), Polyfill.Forwarding("Two", Polyfill.Public("One"))));
    }

    [Fact]
    public void What_could_mean_two_types_marks_nothing()
    {
        Assert.Equal(None, Marks("", Polyfill.Public("One"), Polyfill.Public("Two")));
        Assert.Equal(None, Marks(Polyfill.Both, Polyfill.Public("One")));
        Assert.Equal(None, Marks(Polyfill.Attribute, Polyfill.Public("One")));
    }

    [Fact]
    public void What_has_an_alias_is_not_seen()
    {
        Assert.Equal(None, Marks("", Polyfill.Public("One").WithAliases(["Other"])));
        Assert.Equal(UnionWithInterface, Marks("", Polyfill.Public("One").WithAliases(["Other", "global"])));
        Assert.Equal(UnionWithInterface, Marks("", Polyfill.Public("One"), Polyfill.Public("Two").WithAliases(["Other"])));
    }

    private static string Marks(string code, params ImmutableArray<MetadataReference> references) => Marks(LanguageVersion.CSharp15, code, references);

    /// <summary>How the union is marked, in a project that compiles without a warning.</summary>
    private static string Marks(LanguageVersion language, string code, params ImmutableArray<MetadataReference> references)
    {
        var compilation = new Analyzers.Tests.Project("Acme", code) { Language = language, References = references, Schemas = [("size.schema.json", Schema)] }.Compile();
        Assert.DoesNotContain(compilation.GetDiagnostics(), found => found.Severity >= DiagnosticSeverity.Warning);

        var type = compilation.GetTypeByMetadataName("Acme.Size")!;
        var marks = type.GetAttributes().Select(one => one.AttributeClass!.Name).Where(name => name == "UnionAttribute").Select(_ => Union)
            .Concat(type.Interfaces.Select(one => one.Name).Where(name => name == "IUnion"));
        Assert.Equal(marks.Any(), !type.GetMembers("TryGetValue").IsEmpty);
        return string.Join(", ", marks);
    }
}
