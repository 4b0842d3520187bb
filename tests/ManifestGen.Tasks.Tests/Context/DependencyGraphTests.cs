using ManifestGen.Tasks.Context;

namespace ManifestGen.Tasks.Tests.Context;

public class DependencyGraphTests
{
    [Fact]
    public void Projects_are_the_keys_of_their_map()
    {
        var projects = DependencyGraph.ReadProjects("""
            { "format": 1, "restore": { "/r/App.csproj": {} }, "projects": { "/r/App.csproj": { "version": "1.0.0" }, "C:\\r\\Lib \"x\".csproj": {} } }
            """);

        Assert.Equal(["/r/App.csproj", @"C:\r\Lib ""x"".csproj"], projects);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{ "projects": """)]
    public void Anything_else_holds_no_project(string json) => Assert.Empty(DependencyGraph.ReadProjects(json));
}
