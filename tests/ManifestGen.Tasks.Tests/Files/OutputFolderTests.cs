using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Tests.Files;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("compose.yaml")]
    [InlineData("k8s/overlays/production/catalog.yaml")]
    public void Path_in_the_folder_is_resolved(string path) =>
        Assert.Equal(_folder.PathOf(path), new OutputFolder(_folder.Root).TryResolve(path, out _));

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../compose.yaml")]
    [InlineData("k8s/../../compose.yaml")]
    [InlineData("k8s//a.yaml")]
    [InlineData("./compose.yaml")]
    [InlineData(@"k8s\a.yaml")]
    [InlineData("C:/compose.yaml")]
    [InlineData("compose.yaml:stream")]
    [InlineData("a\nb")]
    public void Any_other_path_is_refused(string path)
    {
        Assert.Null(new OutputFolder(_folder.Root).TryResolve(path, out var reason));
        Assert.NotEmpty(reason);
    }

    [Theory]
    [InlineData("k8s", "k8s/a.yaml")]
    [InlineData("compose.yaml", "compose.yaml")]
    public void Path_through_a_symbolic_link_is_refused(string link, string path)
    {
        using var elsewhere = new TemporaryFolder();
        Directory.CreateSymbolicLink(_folder.PathOf(link), elsewhere.Root);

        Assert.Null(new OutputFolder(_folder.Root).TryResolve(path, out var reason));
        Assert.Contains($"'{link}' is a symbolic link", reason, StringComparison.Ordinal);
    }
}
