using ManifestGen.Tasks.Context;
using ManifestGen.Tasks.Context.Evaluation;

namespace ManifestGen.Tasks.Tests.Context;

public sealed class ContextCollectorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<ProjectEvaluator> _evaluators = [];

    public ContextCollectorTests()
    {
        _folder.Write("All.slnx", "<Solution />");
        _folder.Write("src/App/App.csproj", "<Project />");
    }

    public void Dispose()
    {
        _evaluators.ForEach(evaluator => evaluator.Dispose());
        _folder.Dispose();
    }

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

        Assert.Equal("project=App.csproj|output=|up=.|repository=.|restore=App.csproj|source=", context.ToText());
    }

    /// <summary>A tool that reads the repository needs the path from there, wherever the build context begins.</summary>
    [Fact]
    public void Folder_of_the_files_in_the_repository_is_known()
    {
        _folder.Write(".git/config", "[core]");
        _folder.Write("src/Directory.Packages.props", "<Project />");

        Assert.StartsWith("project=App/App.csproj|output=App|up=..|repository=src/App|", Collect(Request()).ToText(), StringComparison.Ordinal);
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

        Reference("../Middle/Middle.csproj");

        var context = Collect(Request());

        Assert.Equal(["eng/Versions.props", "src/App/App.csproj", "src/Leaf/Leaf.csproj", "src/Middle/Middle.csproj"], Relative(context.RestoreInputs));
        Assert.Equal(["src/App", "src/Leaf", "src/Middle"], Relative(context.SourceFolders));
    }

    [Fact]
    public void Folder_within_another_one_is_not_listed_twice()
    {
        _folder.Write("src/App/Parts/Parts.csproj", "<Project />");

        Reference("Parts/Parts.csproj");

        var context = Collect(Request());

        Assert.Equal(["src/App"], Relative(context.SourceFolders));
    }

    [Fact]
    public void Package_configuration_is_found_as_it_is_spelled()
    {
        _folder.Write("src/nuget.config", "<configuration />");

        Assert.Contains("src/nuget.config", Relative(Collect(Request()).RestoreInputs));
    }

    [Fact]
    public void Generated_files_and_those_of_packages_are_no_sources()
    {
        _folder.Write("artifacts/obj/Info.cs", "");
        _folder.Write("packages/some/Some.props", """<Project><ItemGroup><Compile Include="$(MSBuildThisFileDirectory)../../src/OfPackage.cs" /></ItemGroup></Project>""");
        _folder.Write("src/OfPackage.cs", "");
        _folder.Write("src/Shared.cs", "");
        _folder.Write("src/App/App.csproj", """
            <Project>
              <PropertyGroup><NuGetPackageRoot>../../packages/</NuGetPackageRoot><BaseIntermediateOutputPath>../../artifacts/obj/</BaseIntermediateOutputPath></PropertyGroup>
              <Import Project="../../packages/some/Some.props" />
              <ItemGroup><Compile Include="../Shared.cs;../Gone.cs;../../artifacts/obj/Info.cs" /></ItemGroup>
            </Project>
            """);

        var context = Collect(Request());

        Assert.Equal(["src/Shared.cs"], Relative(context.SourceFiles));
        Assert.Equal(["src/App/App.csproj"], Relative(context.RestoreInputs));
    }

    [Theory]
    [InlineData("ArtifactsPath", "../../artifacts", "artifacts")]
    [InlineData("BaseOutputPath", "build/", "src/App/build")]
    [InlineData("BaseIntermediateOutputPath", "obj/", "")]
    [InlineData("BaseOutputPath", "../../..", "")]
    [InlineData("BaseOutputPath", "..", "")]
    public void Outputs_beside_the_sources_stay_out_of_the_image_so_that_notes_of_restore_do_not_replace_its_own(string property, string value, string ignored)
    {
        _folder.Write("src/App/App.csproj", $"<Project><PropertyGroup><{property}>{value}</{property}></PropertyGroup></Project>");

        Assert.Equal(ignored, string.Join(' ', Relative(Collect(Request()).BuildOutputs)));
    }

    [Fact]
    public void File_outside_the_repository_is_named_in_a_warning_at_its_place()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("Linked.cs", "");
        Directory.CreateDirectory(_folder.PathOf(".git"));
        var path = Path.GetRelativePath(_folder.PathOf("src/App"), elsewhere.PathOf("Linked.cs"));
        _folder.Write("src/App/App.csproj", $"<Project>\n  <ItemGroup>\n    <Whatever Include=\"{path}\" />\n  </ItemGroup>\n</Project>");
        var collector = Collector(Request());

        var context = collector.Collect();

        Assert.Empty(context!.SourceFiles);
        var problem = Assert.Single(collector.Problems);
        Assert.Equal((ProblemCodes.OutsideContext, false, _folder.PathOf("src/App/App.csproj"), 3, 15), (problem.Code, problem.IsError, problem.File, problem.Line, problem.Column));
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

        Reference("../Lib/Lib.csproj");

        var context = Collect(Request());

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
    [InlineData("/srv/packages", "path is absolute")]
    public void Package_folder_that_the_image_does_not_have_is_named_in_a_warning(string folder, string reason)
    {
        WriteSources(folder);
        var collector = Collector(Request());

        Assert.Empty(collector.Collect()!.PackageFolders);

        var problem = Assert.Single(collector.Problems);
        Assert.Equal((ProblemCodes.PackageFolderOutsideContext, false), (problem.Code, problem.IsError));
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Password_in_a_copied_file_is_a_warning_at_the_file()
    {
        _folder.Write("NuGet.config", "<configuration><packageSourceCredentials><a><add key='Password' value='x' /></a></packageSourceCredentials></configuration>");
        var collector = Collector(Request());

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
        var collector = Collector(Request() with { Output = Path.GetDirectoryName(_folder.Root)! });

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

    private void Reference(string project) =>
        _folder.Write("src/App/App.csproj", $"""<Project><ItemGroup><ProjectReference Include="{project}" /></ItemGroup></Project>""");

    private ContextCollector Collector(ContextRequest request)
    {
        _evaluators.Add(new ProjectEvaluator([]));
        return new(request, _evaluators[^1], new FileProbe());
    }

    private BuildContext Collect(ContextRequest request)
    {
        var collector = Collector(request);
        var context = collector.Collect();
        Assert.Empty(collector.Problems);
        return context!;
    }
}
