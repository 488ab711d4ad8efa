using System.Linq;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Analyzers.Tests;

/// <summary>How a project turns diagnostics up, down and off, and what the analyzer does where nobody needs it.</summary>
public class SettingsTests
{
    private const string Code = """
        using JsonContracts.Runware;
        public static class Requests
        {
            public static KlingVideo26Standard Make() => new() { PositivePrompt = "A boat", CfgScale = 1.7, Duration = 7 };
        }
        """;

    /// <summary>Each row: lines of an <c>.editorconfig</c>, and the severities that the two diagnostics have.</summary>
    [Theory]
    [InlineData("", "CON1001 Error, CON1006 Error")]
    [InlineData("dotnet_diagnostic.CON1001.severity = warning", "CON1001 Warning, CON1006 Error")]
    [InlineData("dotnet_diagnostic.CON1001.severity = suggestion", "CON1001 Info, CON1006 Error")]
    [InlineData("dotnet_diagnostic.CON1001.severity = silent", "CON1001 Hidden, CON1006 Error")]
    [InlineData("dotnet_diagnostic.CON1001.severity = none", "CON1006 Error")]
    [InlineData("dotnet_diagnostic.CON1001.severity = none\ndotnet_diagnostic.CON1006.severity = none", "")]
    [InlineData("dotnet_diagnostic.CON1002.severity = none", "CON1001 Error, CON1006 Error")]
    public void An_editorconfig_sets_the_severities(string config, string expected) => Assert.Equal(
        expected,
        string.Join(", ", Requests(Code, config).Analyze().Select(found => $"{found.Id} {found.Severity}")));

    /// <summary>Each row: code, and the ids that are left.</summary>
    [Theory]
    [InlineData("#pragma warning disable CON1001", "CON1006")]
    [InlineData("#pragma warning disable CON1001, CON1006", "")]
    [InlineData("#pragma warning disable CON1001\n#pragma warning restore CON1001", "CON1001 CON1006")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Contracts\", \"CON1006\")]", "CON1001")]
    public void The_code_turns_them_off(string line, string expected) => Assert.Equal(
        expected,
        string.Join(' ', Requests(Code.Replace("public static class", line + "\npublic static class"), "").Analyze().Where(found => !found.IsSuppressed).Select(found => found.Id)));

    [Fact]
    public void Nothing_is_done_where_there_are_no_contracts()
    {
        var idle = new Project("Idle", "public static class Numbers { public static int One() => int.Parse(\"1\"); }") { HasRuntime = false }.Telemetry();
        Assert.Equal(0, idle.OperationBlockActionsCount + idle.OperationActionsCount + idle.SyntaxNodeActionsCount + idle.SymbolActionsCount);
        Assert.Equal(1, Requests(Code, "").Telemetry().OperationBlockActionsCount);
    }

    [Fact]
    public void It_works_on_several_methods_at_once() => Assert.True(Requests(Code, "").Telemetry().Concurrent);

    private static Project Requests(string code, string config) => new("Requests", code) { References = [Project.Runware], EditorConfig = config };
}
