using System.Text;
using ManifestGen.Parsing;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Generation;

/// <summary>Files of the project on their way into the manifests.</summary>
public sealed class ConfigFileTests
{
    private const string Path = "config/a.json";

    private static readonly UserProject Project = UserProject.WithService($"""[ContainerService("catalog"), ConfigFile("/etc/catalog/a.json", Source = "{Path}")]""");

    [Fact]
    public void File_is_written_into_a_ConfigMap() => Assert.Contains("  a.json: |\n    one\n    two\n", Manifest("one\ntwo\n"));

    [Fact]
    public void Line_ends_do_not_matter() => Assert.Equal(Manifest("one\ntwo\n"), Manifest("one\r\ntwo\r\n"));

    [Fact]
    public void File_that_is_not_there_stops_the_writing() => Assert.Contains("MGEN516", Assert.Single(Generated.From(Project).Errors));

    [Fact]
    public void File_of_another_encoding_is_no_text() => Assert.Null(Read(new ProjectFile(Path, "a", Encoding.Latin1))!.Text);

    [Fact]
    public void File_that_no_service_names_is_not_read() => Assert.Null(Read(new ProjectFile("config/b.json", "b")));

    [Fact]
    public void File_that_the_build_does_not_offer_is_not_read() => Assert.Null(Read(new ProjectFile(null, "a")));

    [Fact]
    public void Edit_of_the_file_changes_the_payload() => Assert.NotEqual("", ReasonAfterEdit(new ProjectFile(Path, "b")));

    [Theory]
    [InlineData("config/other.json")]
    [InlineData(null)]
    public void Edit_of_another_file_computes_nothing_again(string? path) => Assert.Equal("", ReasonAfterEdit(new ProjectFile(path, "b"), path));

    private static string Manifest(string text) => Generated.From(WithFile(text)).Files["k8s/catalog.yaml"];

    private static UserProject WithFile(string text) => Project with { ConfigFiles = new Dictionary<string, string> { [Path] = text } };

    private static ManifestGen.Model.ProjectFileModel? Read(ProjectFile file) =>
        ConfigFileReader.Read(file, new BuildProperties(new Dictionary<string, string>()), [Path], CancellationToken.None);

    /// <summary>The steps that are computed again after a file has been replaced; it is the named one unless another path is given.</summary>
    private static string ReasonAfterEdit(ProjectFile edited, string? path = Path)
    {
        var project = WithFile("a");
        var compilation = project.Compile();
        var old = path == Path ? project.AdditionalFiles[0] : new ProjectFile(path, "a");
        var driver = Generated.NewDriver(project, compilation)
            .ReplaceAdditionalTexts([project.AdditionalFiles[0], .. path == Path ? [] : new AdditionalText[] { old }])
            .RunGenerators(compilation);
        var before = driver.GetRunResult().Results.Single().GeneratedSources.Select(source => source.SourceText.ToString());
        driver = driver.ReplaceAdditionalTexts([path == Path ? edited : project.AdditionalFiles[0], .. path == Path ? [] : new AdditionalText[] { edited }]).RunGenerators(compilation);
        var result = driver.GetRunResult().Results.Single();
        Assert.Equal(path != Path, before.SequenceEqual(result.GeneratedSources.Select(source => source.SourceText.ToString())));
        return string.Join(", ", result.TrackedSteps.Where(step => step.Key is TrackingNames.Application or TrackingNames.Payload)
            .Where(step => step.Value.SelectMany(run => run.Outputs).Any(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)))
            .Select(step => step.Key));
    }
}
