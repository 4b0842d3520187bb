using static ManifestGen.Tasks.Tests.TemporaryFolder;

namespace ManifestGen.Tasks.Tests.Manifests;

public sealed class ManifestCheckerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Equal_files_are_fine_whatever_their_line_ends()
    {
        _folder.Write("compose.yaml", Owned("a: 1\n").ReplaceLineEndings("\r\n"));

        Assert.Empty(_folder.CheckManifests(("compose.yaml", Owned("a: 1\n"))));
    }

    [Fact]
    public void Difference_is_an_error_at_its_line()
    {
        _folder.Write("compose.yaml", Owned("a: 1\nb: 3\n"));

        var problem = Assert.Single(_folder.CheckManifests(("compose.yaml", Owned("a: 1\nb: 2\n"))));

        Assert.Equal((ProblemCodes.OutOfDate, true, _folder.PathOf("compose.yaml"), 3), (problem.Code, problem.IsError, problem.File, problem.Line));
        Assert.Equal("compose.yaml is out of date at line 3: expected 'b: 2', found 'b: 3'. Build with ManifestGenMode=Write and commit the result.", problem.Message);
    }

    [Fact]
    public void Missing_file_and_orphan_are_errors()
    {
        _folder.Write("k8s/b.yaml", Owned(""));

        var problems = _folder.CheckManifests(("k8s/a.yaml", Owned("")));

        Assert.Equal([(ProblemCodes.OutOfDate, true), (ProblemCodes.Orphan, true)], problems.Select(problem => (problem.Code, problem.IsError)));
    }

    [Fact]
    public void File_of_the_user_is_a_warning_as_in_a_build_that_writes()
    {
        _folder.Write("compose.yaml", "mine: 1\n");

        var problem = Assert.Single(_folder.CheckManifests(("compose.yaml", Owned(""))));

        Assert.Equal((ProblemCodes.NotOwned, false), (problem.Code, problem.IsError));
    }
}
