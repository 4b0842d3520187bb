using ManifestGen.Integration.Tests.Fixtures;
using ManifestGen.Testing;

namespace ManifestGen.Integration.Tests.Consuming;

/// <summary>The rules in an editor, while a file is edited and not yet saved.</summary>
public sealed class LanguageServerTests(PackageFixture package) : IClassFixture<PackageFixture>, IDisposable
{
    private const string Program = "Catalog/Program.cs";
    private const string OnLocalhost = "MGEN902";
    private const string Good = """
        using ManifestGen;
        using Microsoft.AspNetCore.Builder;

        var app = WebApplication.Create(args);
        app.Run();

        [ContainerService("catalog"), Port(8080), ContainerImage("ghcr.io/acme/catalog", Tag = "1.4.0")]
        internal sealed class Catalog;
        """;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly TestSolution _solution = new(package);

    public void Dispose() => _solution.Dispose();

    [RequiresCommandFact(LanguageServer.Command)]
    public async Task Findings_come_and_go_while_a_file_is_edited()
    {
        _solution.WriteProject("Catalog/Catalog.csproj", sdk: "Microsoft.NET.Sdk.Web");
        _solution.Write(Program, Good);
        _solution.Run("restore", "Catalog").ShouldSucceed();
        using var editor = new LanguageServer(_solution);
        await editor.StartAsync();

        await editor.OpenAsync(Program, Good);
        Assert.DoesNotContain(OnLocalhost, await editor.DiagnosticsOfAsync(Program));

        await editor.EditAsync(Program, Good.Replace("app.Run()", "app.Run(\"http://localhost:8080\")", StringComparison.Ordinal));
        await WaitAsync(editor, ids => ids.Contains(OnLocalhost));

        await editor.EditAsync(Program, Good);
        await WaitAsync(editor, ids => !ids.Contains(OnLocalhost));
    }

    // The server loads the project in its own time, and until then knows nothing.
    private static Task WaitAsync(LanguageServer editor, Func<IReadOnlyList<string>, bool> areSo) =>
        Patience.In(Longest).WaitAsync(async () => areSo(await editor.DiagnosticsOfAsync(Program)), () => editor.Output);
}
