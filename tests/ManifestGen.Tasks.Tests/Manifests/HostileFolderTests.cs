using System.Diagnostics;
using static ManifestGen.Tasks.Tests.TemporaryFolder;

namespace ManifestGen.Tasks.Tests.Manifests;

/// <summary>Things among the manifests that are no plain files.</summary>
public sealed class HostileFolderTests : IDisposable
{
    /// <summary>What hangs does so for ever; a busy machine does not take so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("compose.yaml")]
    [InlineData("stack.yaml")]
    [InlineData("k8s/pipe.yaml")]
    public async Task Pipe_does_not_hang_the_build(string place)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateDirectory(_folder.PathOf("k8s"));
        using (var make = Process.Start("mkfifo", _folder.PathOf(place)))
        {
            await make.WaitForExitAsync();
            Assert.Equal(0, make.ExitCode);
        }

        var problems = await Task.Run(() => _folder.WriteManifests(("compose.yaml", Owned("")))).WaitAsync(Patience);

        Assert.Equal(place == "compose.yaml" ? [ProblemCodes.NotOwned] : [], problems.Select(problem => problem.Code));
        await Task.Run(() => _folder.CheckManifests(("compose.yaml", Owned("")))).WaitAsync(Patience);
        Assert.True(File.Exists(_folder.PathOf(place)));
    }

    [Fact]
    public async Task Links_in_a_circle_do_not_hang_the_build()
    {
        Directory.CreateDirectory(_folder.PathOf("k8s/overlays"));
        foreach (var name in new[] { "a", "b", "c" })
        {
            Directory.CreateSymbolicLink(_folder.PathOf("k8s/overlays/" + name), _folder.PathOf("k8s"));
        }

        File.CreateSymbolicLink(_folder.PathOf("k8s/self.yaml"), _folder.PathOf("k8s/self.yaml"));

        Assert.Empty(await Task.Run(() => _folder.WriteManifests(("compose.yaml", Owned("")))).WaitAsync(Patience));
        Assert.Empty(await Task.Run(() => _folder.CheckManifests(("compose.yaml", Owned("")))).WaitAsync(Patience));
    }

    [Fact]
    public void File_behind_a_link_is_no_orphan_of_this_folder()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("old.yaml", Owned(""));
        Directory.CreateDirectory(_folder.PathOf("k8s"));
        Directory.CreateSymbolicLink(_folder.PathOf("k8s/linked"), elsewhere.Root);

        Assert.Empty(_folder.WriteManifests(("compose.yaml", Owned(""))));
    }

    [Fact]
    public void File_that_a_killed_build_has_left_goes_and_one_of_the_user_stays()
    {
        const string Id = "0123456789abcdef0123456789abcdef";
        var left = $"k8s/.a.yaml.{Id}.tmp";
        string[] kept = [$"k8s/.other.yaml.{Id}.tmp", "k8s/.a.yaml.tmp", $"k8s/a.yaml.{Id}.tmp", $".stack.yaml.{Id}.tmp"];
        _folder.Write(left, Owned("half"));
        Array.ForEach(kept, path => _folder.Write(path, "mine\n"));

        Assert.Empty(_folder.WriteManifests(("k8s/a.yaml", Owned("")), ("stack.yaml", Owned(""))));

        Assert.False(_folder.Exists(left));
        Assert.All(kept, path => Assert.True(_folder.Exists(path)));
    }

    [Fact]
    public void Folder_that_a_killed_build_has_left_goes_and_that_of_a_running_one_stays()
    {
        string[] staging =
        [
            ".manifestgen-0123456789abcdef0123456789abcdef",
            ".manifestgen-1123456789abcdef0123456789abcdef",
            ".manifestgen-mine",
            ".manifestgen-2123456789abcdef0123456789abcdef",
            ".manifestgen-3123456789abcdef0123456789abcdef",
        ];
        Array.ForEach(staging, folder => _folder.Write(folder + "/.lock", ""));
        _folder.Write(staging[0] + "/.gitignore", "*\n");
        _folder.Write(staging[0] + "/0", Owned("half"));
        _folder.Write(staging[3] + "/notes.txt", "mine\n");
        using var running = new FileStream(_folder.PathOf(staging[1] + "/.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        // The last one has only just begun.
        Array.ForEach(staging[..^1], folder => Directory.SetLastWriteTimeUtc(_folder.PathOf(folder), DateTime.UtcNow.AddMinutes(-1)));

        Assert.Empty(_folder.WriteManifests(("stack.yaml", Owned(""))));

        Assert.Equal([false, true, true, true, true], staging.Select(folder => Directory.Exists(_folder.PathOf(folder))));
        Assert.Equal(4, Directory.GetFileSystemEntries(_folder.Root, ".manifestgen-*").Length);
    }

    [Fact]
    public void Who_may_read_a_file_stays_as_it_is()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        _folder.WriteManifests(("compose.yaml", Owned("a: 1\n")));
        File.SetUnixFileMode(_folder.PathOf("compose.yaml"), Mode);

        _folder.WriteManifests(("compose.yaml", Owned("a: 2\n")));

        Assert.Equal(Mode, File.GetUnixFileMode(_folder.PathOf("compose.yaml")));
    }

    [Fact]
    public void Folder_that_cannot_be_read_ends_the_build_before_anything_is_written()
    {
        // Root reads everything.
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            return;
        }

        var closed = Directory.CreateDirectory(_folder.PathOf("k8s/closed")).FullName;
        File.SetUnixFileMode(closed, UnixFileMode.None);
        try
        {
            Assert.Throws<UnauthorizedAccessException>(() => _folder.WriteManifests(("compose.yaml", Owned(""))));
            Assert.False(_folder.Exists("compose.yaml"));
        }
        finally
        {
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task Builds_of_one_project_at_the_same_time_end_with_the_same_files()
    {
        var builds = Enumerable.Range(0, 8).Select(_ => Task.Run(() => _folder.WriteManifests(("compose.yaml", Owned("a: 1\n")), ("k8s/a.yaml", Owned("")))));

        Assert.All(await Task.WhenAll(builds), problems => Assert.DoesNotContain(problems, problem => problem.IsError));

        Assert.Equal(Owned("a: 1\n"), _folder.Read("compose.yaml"));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Root, ".manifestgen-*"));
    }
}
