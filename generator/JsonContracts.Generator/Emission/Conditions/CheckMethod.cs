using System;
using JsonContracts.Generator.CSharp;

namespace JsonContracts.Generator.Emission.Conditions;

/// <summary>A private method that several places of a type may call.</summary>
/// <param name="name">Its name.</param>
/// <param name="parameters">Its parameters.</param>
/// <param name="summary">What it asks, in English.</param>
/// <param name="body">Writes its statements.</param>
/// <param name="use">Takes word that some written code calls it.</param>
internal sealed class CheckMethod(string name, string parameters, string summary, Action<CodeWriter> body, Action<CheckMethod> use)
{
    private bool _isUsed;

    /// <summary>The name, for code that calls the method and is being written.</summary>
    public string Use()
    {
        if (!_isUsed) use(this);
        _isUsed = true;
        return name;
    }

    /// <summary>Writes the method.</summary>
    public void Write(CodeWriter code)
    {
        Docs.Summary(code, summary);
        using (code.Open($"private static bool {name}({parameters})")) body(code);
    }
}
