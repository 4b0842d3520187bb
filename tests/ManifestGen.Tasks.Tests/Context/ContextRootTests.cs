namespace ManifestGen.Tasks.Tests.Context;

/// <summary>Where the build context begins.</summary>
public sealed class ContextRootTests : CollectorTest
{
    [Theory]
    [InlineData("All.sln")]
    [InlineData("All.slnx")]
    [InlineData("All.slnf")]
    [InlineData("Directory.Packages.props")]
    public void Nearest_marker_decides(string marker)
    {
        Folder.Write("Outer.sln", "");
        Folder.Write("src/" + marker, "<Project />");
        WriteApp("");

        Assert.Equal(Folder.PathOf("src"), Collect().Root);
    }

    [Theory]
    [InlineData("Directory.Packages.props")]
    [InlineData("Directory.Build.props")]
    public void Import_above_the_solution_moves_it_up(string name)
    {
        Folder.Write("src/All.sln", "");
        Folder.Write(name, "<Project />");
        WriteApp($"""<Import Project="$([MSBuild]::GetPathOfFileAbove('{name}', '$(MSBuildThisFileDirectory)'))" />""");

        var context = Collect();

        Assert.Equal((Folder.Root, $"{name} src/App/App.csproj"), (context.Root, Line(context, context.RestoreInputs)));
    }

    [Theory]
    [InlineData("NuGet.config", true)]
    [InlineData("nuget.config", true)]
    [InlineData("global.json", true)]
    [InlineData("Directory.Build.rsp", true)]
    [InlineData(".editorconfig", false)]
    [InlineData(".globalconfig", false)]
    public void Settings_above_the_solution_move_it_up(string name, bool isRestored)
    {
        Folder.Write("src/All.sln", "");
        Folder.Write(name, name.EndsWith("config", StringComparison.OrdinalIgnoreCase) && isRestored ? "<configuration />" : "");
        WriteApp("");

        var context = Collect();

        Assert.Equal(Folder.Root, context.Root);
        Assert.Contains(Folder.PathOf(name), isRestored ? context.RestoreInputs : context.SourceFiles);
    }

    [Fact]
    public void Topmost_editorconfig_ends_the_search()
    {
        Folder.Write(".editorconfig", "");
        Folder.Write("src/.editorconfig", "# settings\nroot = true\n[*.cs]\n");
        WriteApp("");

        var context = Collect();

        Assert.Equal((Folder.PathOf("src"), ".editorconfig"), (context.Root, Line(context, context.SourceFiles)));
    }

    [Fact]
    public void Settings_above_the_repository_are_of_the_machine()
    {
        Directory.CreateDirectory(Folder.PathOf("src/.git"));
        Folder.Write("NuGet.config", "<configuration />");
        Folder.Write("Outer.sln", "");
        WriteApp("");

        var context = Collect();

        Assert.Equal((Folder.PathOf("src/App"), "App.csproj"), (context.Root, Line(context, context.RestoreInputs)));
    }

    [Fact]
    public void Source_tree_gives_the_same_context_with_and_without_its_repository()
    {
        Folder.Write("tree/src/All.sln", "");
        Folder.Write("tree/Directory.Build.props", "<Project />");
        Folder.Write("tree/src/App/App.csproj", """<Project><Import Project="../../Directory.Build.props" /></Project>""");
        var archive = Collect("tree/src/App/App.csproj").ToText();
        Folder.Write("tree/.git/config", "");

        // What is generated does not depend on it: a fix proposes the folder.
        Assert.Equal(archive, Collect("tree/src/App/App.csproj").ToText().Replace("|repository=src/App", ""));
    }

    [Fact]
    public void Submodule_is_no_bound_but_a_worktree_is()
    {
        Folder.Write("All.sln", "");
        Folder.Write("src/.git", "gitdir: ../.git/modules/src\n");
        WriteApp("");
        Assert.Equal(Folder.Root, Collect().Root);

        Folder.Write("src/.git", "gitdir: /elsewhere/.git/worktrees/src\n");
        Assert.Equal(Folder.PathOf("src/App"), Collect().Root);
    }

    [Fact]
    public void Solution_that_appears_is_looked_for()
    {
        WriteApp("");
        Collect();

        Assert.Contains(Folder.PathOf("*.slnx"), Probe.Patterns);
        Assert.Contains(Folder.PathOf("src/*.sln"), Probe.Patterns);
        Assert.Contains(Folder.PathOf("src/.git"), Probe.Absent);
        Assert.Contains(Folder.PathOf("Directory.Build.props"), Probe.Absent);
    }

    [Fact]
    public void SDK_is_that_of_the_nearest_global_json_where_the_root_has_none()
    {
        Folder.Write("All.sln", "");
        Folder.Write("src/global.json", """{ "sdk": { "version": "10.0.105" } }""");
        WriteApp("");

        Assert.Equal("10.0.105", Collect().Sdk.Version);
    }
}
