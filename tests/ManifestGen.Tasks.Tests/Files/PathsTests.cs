using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Tests.Files;

public class PathsTests
{
    private static readonly string Root = Path.GetPathRoot(Path.GetTempPath())!;

    [Theory]
    [InlineData("a/b", "a/b/c.yaml", "c.yaml")]
    [InlineData("a/b", "a/c/d", "../c/d")]
    [InlineData("a/b", "a", "..")]
    [InlineData("a/b", "", "../..")]
    [InlineData("a/b", "a/b", "")]
    [InlineData("a/b", "a/bc", "../bc")]
    public void Relative_path_leads_from_the_folder(string folder, string path, string expected) =>
        Assert.Equal(expected, Paths.Relative(Full(folder), Full(path)));

    [Theory]
    [InlineData("a", "a/b", true)]
    [InlineData("a", "a", true)]
    [InlineData("a", "ab", false)]
    [InlineData("", "a", true)]
    public void Folder_holds_what_is_below_it(string folder, string path, bool expected) =>
        Assert.Equal(expected, Paths.IsIn(Full(folder), Full(path)));

    [Fact]
    public void Folders_are_listed_up_to_the_root() =>
        Assert.Equal([Full("a/b/c"), Full("a/b"), Full("a")], Paths.FoldersUpTo(Full("a/b/c"), Full("a")));

    [Fact]
    public void Path_list_survives_a_round_trip()
    {
        string[] paths = ["plain.yaml", "100%;$(x) @('*?').yaml", "%41.yaml", "ä b.yaml"];

        Assert.Equal(paths, PathList.Read(PathList.Write(paths)));
    }

    private static string Full(string path) => Paths.Full(path, Root);
}
