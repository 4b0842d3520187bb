using ManifestGen.Tasks.Context;

namespace ManifestGen.Tasks.Tests.Context;

public sealed class ContextCollectorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ContextCollectorTests()
    {
        _folder.Write("All.slnx", "<Solution />");
        _folder.Write("src/App/App.csproj", "<Project />");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Root_is_the_nearest_folder_with_a_solution()
    {
        var context = Collect(Request());

        Assert.Equal(("src/App/App.csproj", "src/App", "../.."), (context.ProjectPath, context.OutputPath, context.ContextFromOutput));
    }

    [Fact]
    public void Project_alone_is_its_own_root()
    {
        _folder.Write("src/App/.git", "gitdir: elsewhere");

        var context = Collect(Request());

        Assert.Equal(("App.csproj", "", "."), (context.ProjectPath, context.OutputPath, context.ContextFromOutput));
        Assert.Equal([""], context.SourceFolders);
    }

    [Fact]
    public void References_of_references_are_found_in_their_files_and_imports_with_them()
    {
        _folder.Write("src/Middle/Middle.csproj", """
            <Project>
              <Import Project="$(MSBuildThisFileDirectory)../../eng/Versions.props" />
              <Import Project="$(Elsewhere)/Unknown.props" />
              <ItemGroup><ProjectReference Include="..\Leaf\Leaf.csproj" /></ItemGroup>
            </Project>
            """);
        _folder.Write("src/Leaf/Leaf.csproj", "<Project />");
        _folder.Write("eng/Versions.props", "<Project />");

        var context = Collect(Request() with { References = [_folder.PathOf("src/Middle/Middle.csproj")] });

        Assert.Equal(["eng/Versions.props", "src/App/App.csproj", "src/Leaf/Leaf.csproj", "src/Middle/Middle.csproj"], context.RestoreInputs);
        Assert.Equal(["src/App", "src/Leaf", "src/Middle"], context.SourceFolders);
    }

    [Fact]
    public void Folder_within_another_one_is_not_listed_twice()
    {
        _folder.Write("src/App/Parts/Parts.csproj", "<Project />");

        var context = Collect(Request() with { References = [_folder.PathOf("src/App/Parts/Parts.csproj")] });

        Assert.Equal(["src/App"], context.SourceFolders);
    }

    [Fact]
    public void Package_configuration_is_found_as_it_is_spelled()
    {
        _folder.Write("src/nuget.config", "<configuration />");

        Assert.Contains("src/nuget.config", Collect(Request()).RestoreInputs);
    }

    [Fact]
    public void Generated_and_foreign_items_are_no_sources()
    {
        _folder.Write("src/Shared.cs", "");
        _folder.Write("artifacts/obj/Info.cs", "");
        _folder.Write("src/OfPackage.cs", "");

        var context = Collect(Request() with
        {
            GeneratedFolders = [_folder.PathOf("artifacts/obj")],
            SourceItems =
            [
                new(_folder.PathOf("src/Shared.cs"), _folder.PathOf("src/App/App.csproj")),
                new(_folder.PathOf("src/Gone.cs"), _folder.PathOf("src/App/App.csproj")),
                new(_folder.PathOf("artifacts/obj/Info.cs"), _folder.PathOf("src/App/App.csproj")),
                new(_folder.PathOf("src/OfPackage.cs"), Path.GetPathRoot(_folder.Root) + "packages/some.props"),
            ],
        });

        Assert.Equal(["src/Shared.cs"], context.SourceFiles);
    }

    [Fact]
    public void Outputs_beside_the_sources_stay_out_of_the_image_so_that_notes_of_restore_do_not_replace_its_own() =>
        Assert.Equal(["artifacts", "src/App/build"], Collect(Request() with
        {
            BuildOutputs =
            [
                _folder.PathOf("artifacts"), _folder.PathOf("artifacts/obj/App"), _folder.PathOf("src/App/build"), _folder.PathOf("src/App/obj"),
                Path.GetDirectoryName(_folder.Root)!, _folder.PathOf("src"), _folder.Root,
            ],
        }).BuildOutputs);

    [Fact]
    public void Linked_file_outside_the_root_is_named_in_a_warning()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("Linked.cs", "");
        var collector = new ContextCollector(
            Request() with { SourceItems = [new(elsewhere.PathOf("Linked.cs"), _folder.PathOf("src/App/App.csproj"))] }, new FileProbe());

        var context = collector.Collect();

        Assert.Empty(context!.SourceFiles);
        var problem = Assert.Single(collector.Problems);
        Assert.Equal((ProblemCodes.OutsideContext, false), (problem.Code, problem.IsError));
        Assert.Contains(elsewhere.PathOf("Linked.cs"), problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_folder_outside_the_root_is_an_error()
    {
        var collector = new ContextCollector(Request() with { Output = Path.GetDirectoryName(_folder.Root)! }, new FileProbe());

        Assert.Null(collector.Collect());
        Assert.True(Assert.Single(collector.Problems).IsError);
    }

    [Fact]
    public void Text_escapes_what_separates_entries()
    {
        var context = new BuildContext("a|b;c#d=e%.csproj", "", ".", [], [""], [], []);

        Assert.Equal("project=a%7Cb%3Bc%23d%3De%25.csproj|output=|up=.|source=", context.ToText());
    }

    private ContextRequest Request() => new() { Project = _folder.PathOf("src/App/App.csproj"), Output = _folder.PathOf("src/App") };

    private static BuildContext Collect(ContextRequest request)
    {
        var collector = new ContextCollector(request, new FileProbe());
        var context = collector.Collect();
        Assert.Empty(collector.Problems);
        return context!;
    }
}
