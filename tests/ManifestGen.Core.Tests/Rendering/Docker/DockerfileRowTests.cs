using CsCheck;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Rules;

namespace ManifestGen.Core.Tests.Rendering.Docker;

/// <summary>No property of a project gives a Dockerfile that the linters find fault with. Row 88, files that are ignored but copied, is tried on a real engine, by <see cref="BuildContextTests"/>.</summary>
public class DockerfileRowTests
{
    public static TheoryData<int> Numbers { get; } = new(DockerfileRow.All.Select(row => row.Number));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Row_is_kept_for_any_project(int number)
    {
        var row = RowOf(number);
        var seen = 0;
        RandomProjects.Any.Sample(
            project =>
            {
                var application = TestModels.Catalog with { Project = project };
                if (RuleCatalog.Check(application.Services[0], application).Any(finding => finding.Rule.IsBlocking))
                {
                    return;
                }

                Interlocked.Increment(ref seen);
                var text = Rendered.File(application, "Dockerfile");
                Assert.True(!row.Find(DockerfileReader.Read(text)).Any(), $"{row.Ids}: {string.Join("; ", row.Find(DockerfileReader.Read(text)))}\n{text}");
                Assert.DoesNotContain(text.Split('\n').Skip(1), line => line.StartsWith('#'));
                Assert.DoesNotContain("\\\n\n", text, StringComparison.Ordinal);
            },
            iter: 200);

        Assert.InRange(seen, 20, 200);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void What_breaks_the_row_is_found(int number) => Assert.All(RowOf(number).BadFiles, file => Assert.NotEmpty(RowOf(number).Find(DockerfileReader.Read(file))));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Good_file_does_not_break_the_row(int number) => Assert.Empty(RowOf(number).Find(DockerfileReader.Read(Rendered.File(TestModels.Catalog, "Dockerfile"))));

    private static DockerfileRow RowOf(int number) => DockerfileRow.All.Single(row => row.Number == number);
}
