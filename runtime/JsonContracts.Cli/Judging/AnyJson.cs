using System.Diagnostics.CodeAnalysis;
using System.Diagnostics;

namespace JsonContracts.Cli;

/// <summary>The contract that allows any JSON value, and so finds only what is no JSON, or gives a name twice.</summary>
internal sealed class AnyJson : IJsonContract<AnyJson>
{
    private AnyJson()
    {
    }

    public static bool TryRead(JsonView json, [NotNullWhen(true)] out AnyJson? value)
    {
        value = new AnyJson();
        return true;
    }

    public static bool CheckJson(JsonView json, ViolationSink? sink) => true;

    public bool Check(ViolationSink? sink) => true;

    public void WriteTo(ref JsonOutput output) => throw new UnreachableException();
}
