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

        Assert.StartsWith("project=src/App/App.csproj|output=src/App|up=../..|", context.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Project_alone_is_its_own_root()
    {
        _folder.Write("src/App/.git", "gitdir: elsewhere");

        var context = Collect(Request());

        Assert.Equal("project=App.csproj|output=|up=.|restore=App.csproj|source=", context.ToText());
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

        Assert.Equal(["eng/Versions.props", "src/App/App.csproj", "src/Leaf/Leaf.csproj", "src/Middle/Middle.csproj"], Relative(context.RestoreInputs));
        Assert.Equal(["src/App", "src/Leaf", "src/Middle"], Relative(context.SourceFolders));
    }

    [Fact]
    public void Folder_within_another_one_is_not_listed_twice()
    {
        _folder.Write("src/App/Parts/Parts.csproj", "<Project />");

        var context = Collect(Request() with { References = [_folder.PathOf("src/App/Parts/Parts.csproj")] });

        Assert.Equal(["src/App"], Relative(context.SourceFolders));
    }

    [Fact]
    public void Package_configuration_is_found_as_it_is_spelled()
    {
        _folder.Write("src/nuget.config", "<configuration />");

        Assert.Contains("src/nuget.config", Relative(Collect(Request()).RestoreInputs));
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

        Assert.Equal(["src/Shared.cs"], Relative(context.SourceFiles));
    }

    [Fact]
    public void Outputs_beside_the_sources_stay_out_of_the_image_so_that_notes_of_restore_do_not_replace_its_own() =>
        Assert.Equal(["artifacts", "src/App/build"], Relative(Collect(Request() with
        {
            BuildOutputs =
            [
                _folder.PathOf("artifacts"), _folder.PathOf("artifacts/obj/App"), _folder.PathOf("src/App/build"), _folder.PathOf("src/App/obj"),
                Path.GetDirectoryName(_folder.Root)!, _folder.PathOf("src"), _folder.Root,
            ],
        }).BuildOutputs));

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
    public void Links_of_referenced_projects_and_of_what_they_import_are_found_in_their_files()
    {
        _folder.Write("src/Lib/Lib.csproj", """
            <Project>
              <Import Project="../Common/Common.projitems" />
              <ItemGroup>
                <Compile Include="..\Version.cs;Own.cs;$(Elsewhere)/Unknown.cs;../Gone.cs" />
                <EmbeddedResource Include="../../assets/**/*.png" />
                <None Include="../../nowhere/*.txt" />
              </ItemGroup>
            </Project>
            """);
        _folder.Write("src/Common/Common.projitems", """<Project><ItemGroup><Compile Include="$(MSBuildThisFileDirectory)../Helpers.cs" /></ItemGroup></Project>""");
        foreach (var file in new[] { "src/Version.cs", "src/Helpers.cs", "src/Lib/Own.cs", "assets/logo.png" })
        {
            _folder.Write(file, "");
        }

        var context = Collect(Request() with { References = [_folder.PathOf("src/Lib/Lib.csproj")] });

        Assert.Equal(["assets", "src/App", "src/Lib"], Relative(context.SourceFolders));
        Assert.Equal(["src/Helpers.cs", "src/Version.cs"], Relative(context.SourceFiles));
    }

    [Fact]
    public void Package_folder_of_the_context_is_copied_and_the_feed_needs_a_secret()
    {
        WriteSources("eng/packages", "gone", "https://packages.example.com/v3/index.json");
        _folder.Write("eng/packages/A.1.0.0.nupkg", "");

        var context = Collect(Request());

        Assert.Equal(["eng/packages"], Relative(context.PackageFolders));
        Assert.True(context.NeedsNuGetSecret);
        Assert.False(Collect(Request() with { NeedsNuGetSecret = false }).NeedsNuGetSecret);
    }

    [Theory]
    [InlineData("../elsewhere", "outside the build context")]
    [InlineData("/srv/packages", "full path")]
    public void Package_folder_that_the_image_does_not_have_is_named_in_a_warning(string folder, string reason)
    {
        WriteSources(folder);
        var collector = new ContextCollector(Request(), new FileProbe());

        Assert.Empty(collector.Collect()!.PackageFolders);

        var problem = Assert.Single(collector.Problems);
        Assert.Equal((ProblemCodes.PackageFolderOutsideContext, false), (problem.Code, problem.IsError));
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Password_in_a_copied_file_is_a_warning_at_the_file()
    {
        _folder.Write("NuGet.config", "<configuration><packageSourceCredentials><a><add key='Password' value='x' /></a></packageSourceCredentials></configuration>");
        var collector = new ContextCollector(Request(), new FileProbe());

        collector.Collect();

        var problem = Assert.Single(collector.Problems);
        Assert.Equal((ProblemCodes.PasswordInPackageConfig, _folder.PathOf("NuGet.config")), (problem.Code, problem.File));
    }

    [Theory]
    [InlineData("packages.lock.json")]
    [InlineData("packages.App.lock.json")]
    public void Lock_file_locks_the_restore(string name)
    {
        Assert.False(Collect(Request()).IsLocked);
        _folder.Write("src/App/" + name, "{}");

        Assert.True(Collect(Request()).IsLocked);
    }

    [Fact]
    public void SDK_is_the_one_of_the_root()
    {
        _folder.Write("src/App/global.json", """{ "sdk": { "version": "8.0.100" } }""");
        _folder.Write("global.json", """{ "sdk": { "version": "10.0.105" } }""");

        Assert.Equal("10.0.105", Collect(Request()).Sdk.Version);
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
        var context = new BuildContext(_folder.Root, _folder.PathOf("a|b;c#d=e%.csproj"), _folder.Root) { SourceFolders = [_folder.Root] };

        Assert.Equal("project=a%7Cb%3Bc%23d%3De%25.csproj|output=|up=.|source=", context.ToText());
    }

    private void WriteSources(params string[] values) => _folder.Write(
        "NuGet.config", $"<configuration><packageSources>{string.Concat(values.Select(value => $"<add key='{value}' value='{value}' />"))}</packageSources></configuration>");

    private string[] Relative(IEnumerable<string> paths) =>
        [.. paths.Select(path => Path.GetRelativePath(_folder.Root, path)).Select(path => path == "." ? "" : path).Order(StringComparer.Ordinal)];

    private ContextRequest Request() => new() { Project = _folder.PathOf("src/App/App.csproj"), Output = _folder.PathOf("src/App") };

    private static BuildContext Collect(ContextRequest request)
    {
        var collector = new ContextCollector(request, new FileProbe());
        var context = collector.Collect();
        Assert.Empty(collector.Problems);
        return context!;
    }
}
