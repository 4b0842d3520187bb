using ManifestGen.Tasks.Context;
using ManifestGen.Tasks.Context.Evaluation;

namespace ManifestGen.Tasks.Tests.Context;

/// <summary>What the build of an image needs and lacks, what it must not have, and whose files are there already.</summary>
public sealed class ImageNeedsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ImageNeedsTests()
    {
        _folder.Write("All.slnx", "<Solution />");
        _folder.Write("src/App/App.csproj", "<Project />");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("npm ci")]
    [InlineData("cd client &amp;&amp; npm run build")]
    [InlineData("NODE_ENV=production npx vite build")]
    [InlineData("&quot;yarn.cmd&quot; install")]
    [InlineData("node make.js")]
    public void Target_that_runs_Node_gets_it(string command)
    {
        var (text, problems) = Collect($"""<Target Name="Client"><Exec Command="{command}" /></Target>""");

        Assert.Contains("|node=true", text, StringComparison.Ordinal);
        Assert.Empty(problems);
    }

    [Fact]
    public void Target_that_runs_pnpm_gets_Corepack() => Assert.Contains("|node=corepack", Collect("""<Target Name="Client"><Exec Command="pnpm install" /></Target>""").Text, StringComparison.Ordinal);

    [Fact]
    public void JavaScript_project_that_is_referenced_gets_Node()
    {
        _folder.Write("src/client/client.esproj", "<Project />");

        Assert.Contains("|node=true", Collect("""<ItemGroup><ProjectReference Include="../client/client.esproj" /></ItemGroup>""").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("python gen.py", "python")]
    [InlineData("make -C native", "make")]
    [InlineData("bash ./gen.sh", "bash")]
    [InlineData("./gen.sh", "gen.sh")]
    [InlineData("pwsh -f x.ps1", "pwsh")]
    [InlineData("docker build .", "docker")]
    [InlineData("git describe", "git")]
    [InlineData("echo x | protoc --csharp_out=.", "protoc")]
    public void Command_that_the_image_may_lack_is_said_where_it_is_written(string command, string program)
    {
        var problem = Assert.Single(Collect($"\n<Target Name=\"Generate\">\n<Exec Command=\"{command}\" />\n</Target>").Problems);

        Assert.Equal("MGEN1019", problem.Code);
        Assert.Equal((_folder.PathOf("src/App/App.csproj"), 3), (problem.File, problem.Line));
        Assert.Contains("'Generate'", problem.Message, StringComparison.Ordinal);
        Assert.Contains(program, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo hello", "")]
    [InlineData("cp a b &amp;&amp; rm -f c", "")]
    [InlineData("dotnet build tools/x.csproj", "")]
    [InlineData("$(Unknown) --x", "")]
    [InlineData("python gen.py", "'$(Configuration)' == 'Debug'")]
    [InlineData("powershell x.ps1", "'$(OS)' == 'Windows_NT'")]
    [InlineData("python gen.py", "'$(DOTNET_RUNNING_IN_CONTAINER)' != 'true'")]
    [InlineData("python gen.py", "$([MSBuild]::IsOSPlatform('Windows'))")]
    public void Command_that_the_image_has_or_that_does_not_run_there_is_nothing_to_say(string command, string condition) =>
        Assert.Empty(Collect($"""<Target Name="Generate" Condition="{condition}"><Exec Command="{command}" /></Target>""").Problems);

    [Fact]
    public void Image_of_the_SDK_that_the_user_chose_is_taken_to_have_what_runs() =>
        Assert.Empty(Collect("""<PropertyGroup><ManifestGenSdkImage>acme/sdk:10.0</ManifestGenSdkImage></PropertyGroup><Target Name="Generate"><Exec Command="python gen.py" /></Target>""").Problems);

    [Fact]
    public void Event_after_the_build_counts_as_a_target() =>
        Assert.Contains("'PostBuildEvent' runs 'python3'", Assert.Single(Collect("<PropertyGroup><PostBuildEvent>python3 x.py</PostBuildEvent></PropertyGroup>").Problems).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("dotnet tool restore")]
    [InlineData("dotnet swagger tofile x")]
    public void Tools_that_a_target_runs_are_restored(string command)
    {
        _folder.Write(".config/dotnet-tools.json", """{ "tools": { "swashbuckle.aspnetcore.cli": { "version": "7.0.0", "commands": ["swagger"] } } }""");

        var text = Collect($"""<Target Name="Generate"><Exec Command="{command}" /></Target>""").Text;

        Assert.Contains("|tools=.config/dotnet-tools.json", text, StringComparison.Ordinal);
        Assert.Contains("|file=.config/dotnet-tools.json", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MinVer", "0.0.0-alpha.0")]
    [InlineData("GitVersion.MsBuild", "the build fails")]
    [InlineData("Nerdbank.GitVersioning", "version.json")]
    public void Version_that_git_makes_is_said_to_be_lost(string package, string consequence)
    {
        var (text, problems) = Collect($"""<ItemGroup><PackageReference Include="{package}" Version="1.0.0" /></ItemGroup>""");

        Assert.Contains("|versiontool=" + package, text, StringComparison.Ordinal);
        Assert.Contains(consequence, Assert.Single(problems, problem => problem.Code == "MGEN1020").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Workload_that_the_image_lacks_is_named() => Assert.Contains("wasm-tools", Assert.Single(Collect("""
        <PropertyGroup><UsingMicrosoftNETSdkBlazorWebAssembly>true</UsingMicrosoftNETSdkBlazorWebAssembly><RunAOTCompilation>true</RunAOTCompilation></PropertyGroup>
        """).Problems, problem => problem.Code == "MGEN1021").Message, StringComparison.Ordinal);

    [Fact]
    public void Rules_of_the_user_are_taken_over_and_one_against_what_is_copied_is_said_at_its_line()
    {
        _folder.Write(".dockerignore", "# mine\ndocs/\n\n*.props\n[bad\n!keep.me\n");
        _folder.Write("my.props", "<Project />");

        var (text, problems) = Collect("""<Import Project="../../my.props" />""");

        Assert.Contains("|dockerignore=docs|dockerignore=*.props|dockerignore=!keep.me", text, StringComparison.Ordinal);
        Assert.All(problems, problem => Assert.Equal(("MGEN1017", _folder.PathOf(".dockerignore")), (problem.Code, problem.File)));
        Assert.Equal([4, 5], problems.Select(problem => problem.Line).Order());
        Assert.Contains("my.props", problems.Single(problem => problem.Line == 4).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("COPY cart.csproj .\nCOPY . .", "src/App", "Dockerfile")]
    [InlineData("COPY [\"src/App/App.csproj\", \"src/App/\"]\nCOPY . .", "", "src/App/Dockerfile")]
    [InlineData("COPY ./App/App.csproj ./", "src", "App/Dockerfile")]
    [InlineData("COPY --from=build /app .", "src/App", "Dockerfile")]
    [InlineData("COPY nowhere.txt .", "src/App", "Dockerfile")]
    public void Dockerfile_of_the_user_is_built_with_the_folder_that_it_copies_from(string text, string context, string file)
    {
        _folder.Write("src/App/cart.csproj", "<Project />");
        _folder.Write("src/App/Dockerfile", $"FROM scratch\n{text}\n");

        var (entries, problems) = Collect("");

        Assert.Contains($"|foreigncontext={context}|foreignfile={file}", entries, StringComparison.Ordinal);
        Assert.Equal("MGEN1018", Assert.Single(problems).Code);
    }

    [Fact]
    public void Context_that_the_user_names_is_taken_without_a_word()
    {
        _folder.Write("src/App/Dockerfile", "FROM scratch\nCOPY . .\n");

        var (entries, problems) = Collect("", "src");

        Assert.Contains("|foreigncontext=src|foreignfile=App/Dockerfile", entries, StringComparison.Ordinal);
        Assert.Empty(problems);
    }

    [Fact]
    public void Our_own_Dockerfile_is_no_foreign_one()
    {
        _folder.Write("src/App/Dockerfile", TemporaryFolder.Owned("FROM scratch\n"));

        Assert.DoesNotContain("foreign", Collect("").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_that_would_be_in_the_image_is_left_out_and_said_and_a_certificate_is_not()
    {
        _folder.Write("src/App/key.pem", "-----BEGIN PRIVATE KEY-----\n");
        _folder.Write("src/App/ca.pem", "-----BEGIN CERTIFICATE-----\n");
        _folder.Write("src/App/signing.pfx", "x");
        _folder.Write("src/App/mine.pem", "-----BEGIN PRIVATE KEY-----\n");
        _folder.Write(".dockerignore", "!src/App/mine.pem\n");

        var (text, problems) = Collect("""
            <PropertyGroup><AssemblyOriginatorKeyFile>signing.pfx</AssemblyOriginatorKeyFile></PropertyGroup>
            <ItemGroup>
              <None Include="key.pem;ca.pem;mine.pem" CopyToOutputDirectory="PreserveNewest" />
            </ItemGroup>
            """);

        Assert.Contains("|needed=src/App/ca.pem|needed=src/App/signing.pfx|", text, StringComparison.Ordinal);
        var problem = Assert.Single(problems);
        Assert.Equal("MGEN1022", problem.Code);
        Assert.Contains("'key.pem'", problem.Message, StringComparison.Ordinal);
    }

    private (string Text, IReadOnlyList<Problem> Problems) Collect(string elements, string? dockerfileContext = null)
    {
        _folder.Write("src/App/App.csproj", $"<Project>{elements}</Project>");
        var request = new ContextRequest
        {
            Project = _folder.PathOf("src/App/App.csproj"),
            Output = _folder.PathOf("src/App"),
            DockerfileContext = dockerfileContext is null ? null : _folder.PathOf(dockerfileContext),
        };
        using var evaluator = new ProjectEvaluator([]);
        var collector = new ContextCollector(request, evaluator, new FileProbe());
        return (collector.Collect()!.ToText(), collector.Problems);
    }
}
