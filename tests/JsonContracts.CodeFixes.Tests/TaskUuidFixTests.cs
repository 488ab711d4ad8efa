using System;
using JsonContracts.Analyzers.Tests;

namespace JsonContracts.CodeFixes.Tests;

/// <summary>A copy of a request gets a name of its own.</summary>
public class TaskUuidFixTests
{
    [Theory]
    [InlineData("request with { Width = 512 }", "request with { Width = 512, TaskUuid = Guid.NewGuid() }")]
    [InlineData("request with { }", "request with { TaskUuid = Guid.NewGuid() }")]
    [InlineData("(request with { Width = 512 }) with { Height = 512 }", "(request with { Width = 512 }) with { Height = 512, TaskUuid = Guid.NewGuid() }")]
    [InlineData("request with\n{\n    Width = 512,\n}", "request with\n{\n    Width = 512,\n    TaskUuid = Guid.NewGuid(),\n}")]
    public void The_name_is_added(string copy, string mended)
    {
        var before = new Workbench(Of(copy, ""));
        var offer = Assert.Single(before.Offers(Assert.Single(before.Diagnostics)));

        var after = before.Apply(offer);

        Assert.Equal("Add TaskUuid = Guid.NewGuid()", offer.Action.Title);
        Assert.Equal(before.Text.Replace(copy, mended, StringComparison.Ordinal), after.Text);
        Assert.Empty(after.Diagnostics);
        Assert.Empty(after.Errors);
    }

    /// <summary>Each copy gets its own, wherever it is sent.</summary>
    [Fact]
    public void All_copies_are_mended_together()
    {
        var before = new Workbench(Of("request with { Width = 512 }", "foreach (var width in new[] { 64, 128 }) await client.SubmitAsync(request with { Width = width }); await client.SubmitAsync(request with { Height = 64 });"));

        var after = before.ApplyToAll(before.Offers(before.Diagnostics[0])[0], "CON1017");

        Assert.Equal(2, before.Diagnostics.Length);
        Assert.Empty(after.Diagnostics);
        Assert.Empty(after.Errors);
    }

    private static Project Of(string copy, string more) => new(
        "Sample",
        $$"""
        using System.Threading.Tasks; using JsonContracts.Runware;
        class Sample
        {
            static async Task Make(RunwareClient client, ImageInference request)
            {
                await client.RunToEndAsync(request);
                await client.RunToEndAsync({{copy}});
                {{more}}
            }
        }
        """) { References = [Project.Runware] };
}
