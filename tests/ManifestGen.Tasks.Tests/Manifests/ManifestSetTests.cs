using ManifestGen.Tasks.Manifests;

namespace ManifestGen.Tasks.Tests.Manifests;

public sealed class ManifestSetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Blocked_declaration_is_an_error_with_its_reason()
    {
        var problem = Assert.Single(Load(("ManifestGen/1!", "MGEN101: Port 70000 does not exist.")).Problems);

        Assert.Equal(ProblemCodes.Blocked, problem.Code);
        Assert.True(problem.IsError);
        Assert.Contains("MGEN101: Port 70000 does not exist.", problem.Message, StringComparison.Ordinal);
        Assert.Equal(_folder.Project.ProjectFile, problem.File);
    }

    [Fact]
    public void Files_whose_names_differ_only_in_case_are_refused()
    {
        var manifests = Load(("ManifestGen/1:k8s/a.yaml", ""), ("ManifestGen/1:k8s/A.yaml", ""));

        Assert.Empty(manifests.Files);
        Assert.Equal(ProblemCodes.OutsideOutput, Assert.Single(manifests.Problems).Code);
    }

    [Fact]
    public void One_path_outside_the_folder_keeps_every_file_back()
    {
        var manifests = Load(("ManifestGen/1:compose.yaml", ""), ("ManifestGen/1:../stack.yaml", ""));

        Assert.Empty(manifests.Files);
        Assert.Contains("'../stack.yaml'", Assert.Single(manifests.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_and_missing_assemblies_are_errors_and_no_exceptions()
    {
        _folder.Write("App.dll", "not an assembly");

        Assert.All(["App.dll", "Missing.dll"], name =>
        {
            var problem = Assert.Single(ManifestSet.Load(_folder.PathOf(name), _folder.Project.Output, _folder.Project.ProjectFile).Problems);
            Assert.Equal(ProblemCodes.Unreadable, problem.Code);
            Assert.Equal(_folder.PathOf(name), problem.File);
        });
    }

    private ManifestSet Load(params (string Key, string Value)[] entries)
    {
        using var assembly = TestAssembly.WithMetadata(entries);
        File.WriteAllBytes(_folder.PathOf("App.dll"), assembly.ToArray());
        return ManifestSet.Load(_folder.PathOf("App.dll"), _folder.Project.Output, _folder.Project.ProjectFile);
    }
}
