using ManifestGen.Core.Tests.Models;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Report;

/// <summary>A browser opens the report. The screenshots are in the folder that MANIFESTGEN_SCREENSHOTS names, for somebody to look at.</summary>
public sealed class BrowserTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("manifestgen-report-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [RequiresCommandFact("chromium --version")]
    public void Script_runs_under_the_policy_and_marks_the_lines_of_an_attribute()
    {
        var html = Reports.Html(NetworkModels.Limited);
        var opened = Run(html, "--dump-dom").Output;

        // Chromium writes HTML, which is not XML: what the script has done is looked for in the text.
        Assert.Contains("aria-current=\"true\"", opened, StringComparison.Ordinal);
        Assert.Contains("role=\"listbox\"", opened, StringComparison.Ordinal);
        Assert.Contains("role=\"option\"", opened, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-current=\"true\"", html, StringComparison.Ordinal);
    }

    [RequiresCommandFact("chromium --version")]
    public void Script_of_somebody_else_does_not_run() => Assert.DoesNotContain(
        "changed-by-a-stranger",
        Run(Reports.Html(TestModels.Catalog).Replace("</body>", "<script>document.title = ['changed', 'by', 'a', 'stranger'].join('-')</script></body>", StringComparison.Ordinal), "--dump-dom").Output,
        StringComparison.Ordinal);

    [RequiresCommandTheory("chromium --version")]
    [InlineData("light", "1400,2200")]
    [InlineData("dark", "1400,2200")]
    [InlineData("narrow", "500,2200")]
    public void Screenshot_is_made(string name, string size)
    {
        var picture = Path.Combine(_folder, $"report-{name}.png");
        Run(Reports.Html(NetworkModels.Limited), [$"--screenshot={picture}", $"--window-size={size}", .. name == "dark" ? ["--force-dark-mode"] : Array.Empty<string>()]);

        // A page without styles or content compresses to next to nothing.
        Assert.True(new FileInfo(picture).Length > 30_000);
        Keep(picture);
    }

    [RequiresCommandFact("chromium --version")]
    public void Printed_report_has_all_files()
    {
        var printed = Path.Combine(_folder, "report.pdf");
        Run(Reports.Html(NetworkModels.Limited), $"--print-to-pdf={printed}");

        Assert.True(new FileInfo(printed).Length > 50_000);
        Keep(printed);
    }

    private static void Keep(string file)
    {
        if (Environment.GetEnvironmentVariable("MANIFESTGEN_SCREENSHOTS") is { Length: > 0 } folder)
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }
    }

    private CommandResult Run(string html, params string[] arguments)
    {
        var page = Path.Combine(_folder, "report.html");
        File.WriteAllText(page, html);
        return CommandLine.Run("chromium", ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", $"--user-data-dir={Path.Combine(_folder, "profile")}", .. arguments, new Uri(page).AbsoluteUri]).MustSucceed();
    }
}
