using ManifestGen.Tasks.Manifests;
using static ManifestGen.Tasks.Tests.TemporaryFolder;

namespace ManifestGen.Tasks.Tests.Manifests;

public sealed class GeneratorRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Assembly_with_the_mark_of_this_build_is_read()
    {
        var manifests = Load("ab12", ("ManifestGen/1", "ab12"), ("ManifestGen/1:compose.yaml", "a"));

        Assert.Empty(manifests.Problems);
        Assert.Equal("compose.yaml", Assert.Single(manifests.Files).Path);
    }

    [Theory]
    [InlineData("ab12", "cd34")]
    [InlineData("ab12", "")]
    [InlineData("", "")]
    public void Mark_of_other_settings_is_no_proof(string build, string mark)
    {
        var manifests = Load(build, ("ManifestGen/1", mark), ("ManifestGen/1:compose.yaml", "a"));

        Assert.Equal(ProblemCodes.GeneratorDidNotRun, Assert.Single(manifests.Problems).Code);
        Assert.Empty(manifests.Files);
    }

    [Fact]
    public void Assembly_without_a_mark_deletes_nothing_and_is_an_error_where_files_are()
    {
        _folder.WriteManifests(("compose.yaml", Owned("")));

        var problem = Assert.Single(ManifestWriter.Write(_folder.Project, Load("ab12"), _folder.Stamp));

        Assert.Equal((ProblemCodes.GeneratorDidNotRun, true, _folder.Project.ProjectFile), (problem.Code, problem.IsError, problem.File));
        Assert.True(_folder.Exists("compose.yaml"));
    }

    [Fact]
    public void Assembly_without_a_mark_says_nothing_where_nobody_asks()
    {
        var manifests = Load("ab12");

        Assert.Empty(ManifestWriter.Write(_folder.Project, manifests, _folder.Stamp));
        Assert.Empty(ManifestChecker.Check(_folder.Project, manifests));
        Assert.True(File.Exists(_folder.Stamp));
    }

    private ManifestSet Load(string build, params (string Key, string Value)[] entries)
    {
        using var assembly = TestAssembly.WithMetadata(entries);
        File.WriteAllBytes(_folder.PathOf("App.dll"), assembly.ToArray());
        return ManifestSet.Load(_folder.PathOf("App.dll"), _folder.Project.Output, _folder.Project.ProjectFile, new(build, "C#"));
    }
}
