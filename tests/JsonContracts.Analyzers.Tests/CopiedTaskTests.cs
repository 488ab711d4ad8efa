using System;

namespace JsonContracts.Analyzers.Tests;

/// <summary>A copy that keeps the name of a task which was sent: told where it is certain, and nowhere else.</summary>
public class CopiedTaskTests
{
    [Theory]
    [InlineData("await client.RunToEndAsync(request); await client.RunToEndAsync(⟦request with { Width = 512 }⟧);")]
    [InlineData("var first = await client.RunSingleAsync(request); var second = await client.RunSingleAsync(⟦request with { Width = 512 }⟧);")]
    [InlineData("await client.SubmitAsync(request).ConfigureAwait(false); if (flag) { await client.SubmitAsync((⟦request with { Width = 512 }⟧)); }")]
    [InlineData("await client.RunToEndAsync(request with { Width = 256 }); await client.RunToEndAsync(⟦request with { Width = 512 }⟧);")]
    [InlineData("await client.RunToEndAsync(request); var copy = ⟦request with { Width = 512 }⟧; await client.RunToEndAsync(copy);")]
    [InlineData("var copy = ⟦request with { Width = 512 }⟧; await client.RunToEndAsync(request); await client.RunToEndAsync(copy); await client.RunToEndAsync(copy);")]
    [InlineData("await foreach (var image in client.RunAsync(request)) { } await foreach (var image in client.RunAsync(⟦request with { Width = 512 }⟧)) { }")]
    [InlineData("await Task.WhenAll(client.RunSingleAsync(request), client.RunSingleAsync(⟦request with { Width = 512 }⟧));")]
    [InlineData("var first = client.RunSingleAsync(request); var second = client.RunSingleAsync(⟦request with { Width = 512 }⟧); await first; await second;")]
    [InlineData("foreach (var width in new[] { 256, 512 }) { var image = await client.RunSingleAsync(⟦request with { Width = width }⟧); }")]
    [InlineData("for (var i = 1; i < 5; i++) { await client.RunSingleAsync(⟦request with { Width = 64 * i }⟧); }")]
    [InlineData("await client.RunToEndAsync(request); await client.RunToEndAsync(⟦(request with { Width = 512 }) with { Height = 512 }⟧);")]
    [InlineData("await client.RunToEndAsync(request); try { await client.RunToEndAsync(⟦request with { Width = 512 }⟧); } catch (RunwareException) { }")]
    [InlineData("await client.RunToEndAsync(Template); await client.RunToEndAsync(⟦Template with { Width = 512 }⟧);")]
    [InlineData("await client.RunToEndAsync(request, timeout: TimeSpan.FromSeconds(9)); await client.SubmitAsync(⟦request with { Width = 512 }⟧);")]
    public void It_is_told(string code)
    {
        var (start, end) = (code.IndexOf('⟦', StringComparison.Ordinal) + 1, code.IndexOf('⟧', StringComparison.Ordinal));

        var found = Assert.Single(Of(code.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal)).Analyze());

        Assert.Equal(("CON1017", code[start..end]), (found.Id, found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan)));
    }

    [Theory]
    [InlineData("await client.RunToEndAsync(request); await client.RunToEndAsync(request with { Width = 512, TaskUuid = Guid.NewGuid() });")]
    [InlineData("await client.RunToEndAsync(request); await client.RunToEndAsync((request with { TaskUuid = Guid.NewGuid() }) with { Width = 512 });")]
    [InlineData("await client.RunToEndAsync(request with { Width = 512 });")]
    [InlineData("await client.RunToEndAsync(request); await client.RunToEndAsync(request);")]
    [InlineData("try { await client.RunToEndAsync(request); } catch (RunwareException) { await client.RunToEndAsync(request with { Width = 512 }); }")]
    [InlineData("try { await client.RunToEndAsync(request); } catch (RunwareException) { } await client.RunToEndAsync(request with { Width = 512 });")]
    [InlineData("if (flag) await client.RunToEndAsync(request); else await client.RunToEndAsync(request with { Width = 512 });")]
    [InlineData("if (flag) await client.RunToEndAsync(request); await client.RunToEndAsync(request with { Width = 512 });")]
    [InlineData("var sent = flag ? await client.RunToEndAsync(request) : await client.RunToEndAsync(request with { Width = 512 });")]
    [InlineData("await client.RunToEndAsync(request); await other.RunToEndAsync(request with { Width = 512 });")]
    [InlineData("await client.RunToEndAsync(request); request = new() { Model = \"a:b@1\" }; await client.RunToEndAsync(request with { Width = 512 });")]
    [InlineData("await client.RunToEndAsync(request); client = other; await client.RunToEndAsync(request with { Width = 512 });")]
    [InlineData("await client.RunToEndAsync(request); Renew(ref request); await client.RunToEndAsync(request with { Width = 512 });")]
    [InlineData("await client.RunToEndAsync(request); (request, flag) = (new() { Model = \"a:b@1\" }, true); await client.RunToEndAsync(request with { Width = 512 });")]
    [InlineData("await client.RunToEndAsync(Fresh()); await client.RunToEndAsync(Fresh() with { Width = 512 });")]
    [InlineData("await client.RunToEndAsync(Fresh2); await client.RunToEndAsync(Fresh2 with { Width = 512 });")]
    [InlineData("await client.RunToEndAsync(request with { Width = 512 }); await client.RunToEndAsync(request with { TaskUuid = Guid.NewGuid() });")]
    [InlineData("await client.RunToEndAsync(request); Func<Task> later = () => client.RunToEndAsync(request with { Width = 512 }); GC.KeepAlive(later);")]
    [InlineData("Func<Task> first = () => client.RunToEndAsync(request); await client.RunToEndAsync(request with { Width = 512 }); GC.KeepAlive(first);")]
    [InlineData("var lazy = client.RunAsync(request); await client.RunToEndAsync(request with { Width = 512 }); GC.KeepAlive(lazy);")]
    [InlineData("await client.RunToEndAsync(request); var copy = request with { Width = 512 }; copy = new() { Model = \"a:b@1\" }; await client.RunToEndAsync(copy);")]
    [InlineData("var copy = request with { Width = 512 }; await client.RunToEndAsync(copy); await client.RunToEndAsync(copy);")]
    [InlineData("foreach (var width in new[] { 256, 512 }) { try { await client.RunSingleAsync(request with { Width = width }); return; } catch (RunwareException) { } }")]
    [InlineData("foreach (var width in new[] { 256, 512 }) { await client.RunSingleAsync(request with { Width = width }); if (flag) break; }")]
    [InlineData("foreach (var width in new[] { 256, 512 }) { var fresh = new ImageInference { Model = \"a:b@1\" }; await client.RunSingleAsync(fresh with { Width = width }); }")]
    [InlineData("foreach (var one in new[] { client, other }) { await one.RunSingleAsync(request with { Width = 512 }); }")]
    [InlineData("foreach (var width in new[] { 256, 512 }) { if (width > 300) await client.RunSingleAsync(request with { Width = width }); }")]
    [InlineData("var copy = request with { Width = 512 }; foreach (var width in new[] { 256, 512 }) { await client.RunSingleAsync(copy); }")]
    [InlineData("while (flag) { await client.RunSingleAsync(request with { Width = 512 }); flag = false; }")]
    [InlineData("await Property.RunToEndAsync(request); await Property.RunToEndAsync(request with { Width = 512 });")]
    [InlineData("var found = client.ResumeAsync<ImageResult>(request.TaskUuid); await client.RunToEndAsync(request with { Width = 512 }); GC.KeepAlive(found);")]
    public void What_is_not_certain_is_not_told(string code) => Assert.Empty(Of(code).Analyze());

    [Fact]
    public void A_project_without_the_client_is_left_alone() =>
        Assert.Empty(new Project("Sample", "record R(Guid TaskUuid); class C { static void M(R r) { Send(r); Send(r with { }); } static void Send(R r) { } }").Analyze());

    private static Project Of(string code) => new(
        "Sample",
        $$"""
        using System.Threading.Tasks; using JsonContracts.Runware;
        class Sample
        {
            private static readonly ImageInference Template = new() { Model = "acme:images@1" };
            private static ImageInference Fresh2 => new() { Model = "acme:images@1" };
            private static RunwareClient Property => new("key");
            private static ImageInference Fresh() => new() { Model = "acme:images@1" };
            private static void Renew(ref ImageInference request) => request = Fresh();
            static async Task Make(RunwareClient client, RunwareClient other, ImageInference request, bool flag)
            {
                await Task.Yield();
                {{code}}
            }
        }
        """)
    {
        References = [Project.Runware],
    };
}
