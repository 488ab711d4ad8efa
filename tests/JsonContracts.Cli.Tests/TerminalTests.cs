using System;
using System.Linq;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;

namespace JsonContracts.Cli.Tests;

/// <summary>What a service says reaches a terminal as text, and what it gets wrong about one video costs no other.</summary>
public sealed class TerminalTests
{
    [Theory]
    [InlineData("plain text, ümläut, 紙の船\n\tand a tab", "plain text, ümläut, 紙の船\n\tand a tab")]
    [InlineData("\u001b]0;title\u0007 and \u001b[31mred", "\\u001b]0;title\\u0007 and \\u001b[31mred")]
    [InlineData("exe.\u202Egnp", "exe.\\u202egnp")]
    [InlineData("a\u009bb\u2028c", "a\\u009bb\\u2028c")]
    public void What_would_command_a_terminal_is_shown(string text, string shown) => Assert.Equal(shown, TerminalText.Of(text));

    [Fact]
    public async Task Control_sequences_of_the_service_do_not_reach_the_terminal()
    {
        await using var service = await EmulatedService.StartAsync();
        service.Emulator.Inject(Fault.OfError(400, "invalidModel", "\u001b]0;owned\u0007 gone \u202E backwards"));

        var result = await service.RunAsync("runware", "generate", "A boat", "--verbose");

        Assert.Equal(3, result.ExitCode);
        Assert.DoesNotContain(result.Error, character => character is '\u001b' or '\u0007' or '\u202E');
        Assert.Contains("\\u001b]0;owned", result.Error, StringComparison.Ordinal);
    }

    /// <summary>The first address is none that a client can get, the second one has a page in place of a video; the third video is there. Their costs are beyond what can be added.</summary>
    [Fact]
    public async Task Videos_that_cannot_be_had_cost_no_other()
    {
        await using var service = await EmulatedService.StartAsync();
        var root = service.Emulator.Endpoint.GetLeftPart(UriPartial.Authority);
        string Video(int number, string address) =>
            $$"""{"taskType":"videoInference","taskUUID":"{{Requests.TaskUuid}}","status":"success","videoUUID":"{{Guid.NewGuid()}}","videoURL":"{{address}}","cost":7.9e28}""";
        service.Emulator.Inject(Fault.OfBody($$"""{"data":[{{Video(1, "ftp://files.example.com/a.mp4")}},{{Video(2, root + "/page")}},{{Video(3, root + "/c.mp4")}},{{Video(4, root + "/d.mp4")}}]}""")
            with { When = request => request.TaskTypes.Contains("getResponse") });
        service.Emulator.Inject(Fault.OfBody("<html>gone</html>", "text/html") with { When = request => request.Path == "/page" });
        service.Emulator.Inject(Fault.OfBody("video", "video/mp4") with { When = request => request.Path == "/c.mp4" });
        service.Emulator.Inject(Fault.OfBody("video", "video/mp4") with { When = request => request.Path == "/d.mp4" });

        var result = await service.RunAsync("runware", "generate", "A boat", "--number-results", "4", "--task-uuid", Requests.TaskUuid);

        Assert.True(result.ExitCode == 4, result.Error);
        Assert.Equal(2, service.Folder.Files.Length);
        Assert.Contains("ftp://files.example.com/a.mp4: its address is not one of the web", result.Error, StringComparison.Ordinal);
        Assert.Contains("there is no video but text/html", result.Error, StringComparison.Ordinal);
    }
}
