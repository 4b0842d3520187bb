using static ManifestGen.Tasks.Tests.TemporaryFolder;

namespace ManifestGen.Tasks.Tests.Manifests;

public sealed class ManifestWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_written_as_bytes_without_a_byte_order_mark()
    {
        Assert.Empty(_folder.WriteManifests(("k8s/a.yaml", "ä: 1\n")));

        Assert.Equal("ä: 1\n"u8.ToArray(), File.ReadAllBytes(_folder.PathOf("k8s/a.yaml")));
        Assert.Equal(["a.yaml"], Directory.EnumerateFiles(_folder.PathOf("k8s")).Select(Path.GetFileName));
    }

    [Fact]
    public void Stamp_lists_the_written_files_relative_to_the_project()
    {
        _folder.WriteManifests(("compose.yaml", Owned("")), ("k8s/a;b.yaml", Owned("")));

        Assert.Equal("compose.yaml\nk8s/a%3Bb.yaml\n", File.ReadAllText(_folder.Stamp));
    }

    [Fact]
    public void Equal_file_keeps_its_age()
    {
        var files = ("compose.yaml", Owned("a: 1\n"));
        _folder.WriteManifests(files);
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_folder.PathOf("compose.yaml"), old);

        _folder.WriteManifests(files);

        Assert.Equal(old, File.GetLastWriteTimeUtc(_folder.PathOf("compose.yaml")));
    }

    [Fact]
    public void File_without_the_owners_line_is_left_alone_and_not_claimed()
    {
        _folder.Write("compose.yaml", "mine: 1\n");

        var problem = Assert.Single(_folder.WriteManifests(("compose.yaml", Owned("")), ("stack.yaml", Owned(""))));

        Assert.Equal(ProblemCodes.NotOwned, problem.Code);
        Assert.False(problem.IsError);
        Assert.Equal("mine: 1\n", _folder.Read("compose.yaml"));
        Assert.True(_folder.Exists("stack.yaml"));
        Assert.Equal("stack.yaml\n", File.ReadAllText(_folder.Stamp));
    }

    [Fact]
    public void File_of_another_project_is_left_alone()
    {
        _folder.Write("compose.yaml", Owned("a: 1\n", "Other.csproj"));

        var problem = Assert.Single(_folder.WriteManifests(("compose.yaml", Owned("a: 2\n"))));

        Assert.Equal(ProblemCodes.NotOwned, problem.Code);
        Assert.Equal(Owned("a: 1\n", "Other.csproj"), _folder.Read("compose.yaml"));
    }

    [Fact]
    public void File_from_before_the_project_was_renamed_is_rewritten()
    {
        _folder.WriteManifests(("compose.yaml", Owned("", "Before.csproj")));

        Assert.Empty(_folder.WriteManifests(("compose.yaml", Owned(""))));
        Assert.Equal(Owned(""), _folder.Read("compose.yaml"));
    }

    [Fact]
    public void Folder_in_the_place_of_a_file_changes_nothing()
    {
        Directory.CreateDirectory(_folder.PathOf("stack.yaml"));

        var problem = Assert.Single(_folder.WriteManifests(("compose.yaml", Owned("")), ("stack.yaml", Owned(""))));

        Assert.Equal(ProblemCodes.CannotWrite, problem.Code);
        Assert.Equal(_folder.PathOf("stack.yaml"), problem.File);
        Assert.False(_folder.Exists("compose.yaml"));
        Assert.False(File.Exists(_folder.Stamp));
        Assert.Empty(Directory.EnumerateFiles(_folder.Root));
    }

    [Fact]
    public void Orphan_goes_with_the_folder_that_it_leaves_empty()
    {
        _folder.WriteManifests(("compose.yaml", Owned("")), ("k8s/overlays/a.yaml", Owned("")));

        Assert.Empty(_folder.WriteManifests(("compose.yaml", Owned(""))));

        Assert.False(Directory.Exists(_folder.PathOf("k8s")));
        Assert.True(_folder.Exists("compose.yaml"));
    }

    [Fact]
    public void Orphan_leaves_the_folder_that_holds_more()
    {
        _folder.WriteManifests(("k8s/a.yaml", Owned("")));
        _folder.Write("k8s/mine.yaml", "mine: 1\n");

        Assert.Empty(_folder.WriteManifests());

        Assert.Equal(["mine.yaml"], Directory.EnumerateFiles(_folder.PathOf("k8s")).Select(Path.GetFileName));
    }

    [Fact]
    public void Orphan_that_the_user_has_made_his_own_is_kept()
    {
        _folder.WriteManifests(("compose.yaml", Owned("")));
        _folder.Write("compose.yaml", "mine: 1\n");

        Assert.Empty(_folder.WriteManifests());

        Assert.True(_folder.Exists("compose.yaml"));
    }

    [Fact]
    public void Orphan_of_another_project_is_not_reported()
    {
        _folder.Write("k8s/b.yaml", Owned("", "Other.csproj"));

        Assert.Empty(_folder.WriteManifests(("k8s/a.yaml", Owned(""))));
    }
}
