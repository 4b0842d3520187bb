namespace ManifestGen.Tasks.Tests.Context;

/// <summary>Each way in which a project reads a file that is not in its folder: the file is in the image.</summary>
public sealed class NamedFilesTests : CollectorTest
{
    public static TheoryData<string, string> Ways => new()
    {
        { "<ItemGroup><Protobuf Include=\"../../shared/a.file\" /></ItemGroup>", "a protobuf item" },
        { "<ItemGroup><Protobuf Include=\"..\\..\\shared\\a.file\" Link=\"a.file\" /></ItemGroup>", "a linked one with backslashes" },
        { "<ItemGroup><EditorConfigFiles Include=\"../../shared/a.file\" /></ItemGroup>", "compiler settings" },
        { "<ItemGroup><GlobalAnalyzerConfigFiles Include=\"../../shared/a.file\" /></ItemGroup>", "global compiler settings" },
        { "<ItemGroup><AdditionalFiles Include=\"../../shared/a.file\" /></ItemGroup>", "an analyzer's file" },
        { "<ItemGroup><EmbeddedResource Include=\"../../shared/a.file\" /></ItemGroup>", "a resource" },
        { "<ItemGroup><None Include=\"../../shared/a.file\" CopyToOutputDirectory=\"Always\" /></ItemGroup>", "a copied file" },
        { "<ItemGroup><MyOwn Include=\"../../shared/a.file\" /></ItemGroup>", "an item type that nobody knows" },
        { "<ItemGroup><Reference Include=\"Lib\"><HintPath>../../shared/a.file</HintPath></Reference></ItemGroup>", "an assembly" },
        { "<ItemGroup><Analyzer Include=\"../../shared/a.file\" /></ItemGroup>", "an analyzer" },
        { "<PropertyGroup><AssemblyOriginatorKeyFile>../../shared/a.file</AssemblyOriginatorKeyFile></PropertyGroup>", "a key" },
        { "<PropertyGroup><CodeAnalysisRuleSet>$(MSBuildThisFileDirectory)../../shared/a.file</CodeAnalysisRuleSet></PropertyGroup>", "a rule set" },
        { "<PropertyGroup><ApplicationIcon>../../shared/a.file</ApplicationIcon></PropertyGroup>", "an icon" },
        { "<PropertyGroup><Shared>../../shared/</Shared></PropertyGroup><ItemGroup><Content Include=\"$(Shared)a.file\" /></ItemGroup>", "a property as folder" },
        { "<ItemGroup Condition=\"'$(Configuration)' == 'Release'\"><Compile Include=\"../../shared/a.file\" /></ItemGroup>", "what only a release has" },
        { "<UsingTask TaskName=\"T\" AssemblyFile=\"../../shared/a.file\" />", "a task" },
        { "<Target Name=\"T\"><ItemGroup><Content Include=\"../../shared/a.file\" /></ItemGroup></Target>", "an item of a target" },
        { "<Target Name=\"T\"><Exec Command=\"sh ../../shared/a.file --now\" /></Target>", "a command's argument" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void File_outside_the_project_is_in_the_image(string content, string way)
    {
        _ = way;
        Folder.Write("shared/a.file", "");
        WriteApp(content);

        var context = Collect();

        Assert.Equal("shared/a.file", Line(context, context.SourceFiles));
        Assert.Equal(Folder.Root, context.Root);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void File_outside_a_referenced_project_is_in_the_image(string content, string way)
    {
        _ = way;
        Folder.Write("All.sln", "");
        Folder.Write("shared/a.file", "");
        Write("libs/Lib/Lib.csproj", content);
        WriteApp("""<ItemGroup><ProjectReference Include="../../libs/Lib/Lib.csproj" /></ItemGroup>""");

        var context = Collect();

        Assert.Equal("shared/a.file", Line(context, context.SourceFiles));
    }

    [Fact]
    public void What_a_referenced_project_builds_is_not_copied_because_the_image_builds_it()
    {
        Folder.Write("All.sln", "");
        Folder.Write("libs/Lib/bin/Release/Lib.dll", "");
        Write("libs/Lib/Lib.csproj", "<PropertyGroup><BaseOutputPath>bin/</BaseOutputPath></PropertyGroup>");
        WriteApp("""
            <ItemGroup><ProjectReference Include="../../libs/Lib/Lib.csproj" /></ItemGroup>
            <ItemGroup Condition="Exists('../../libs/Lib/bin/Release/Lib.dll')"><None Include="../../libs/Lib/bin/Release/Lib.dll" /></ItemGroup>
            """);

        var context = Collect();

        Assert.Equal(("", "libs/Lib/Lib.csproj src/App/App.csproj"), (Line(context, context.SourceFiles), Line(context, context.RestoreInputs)));
    }

    [Fact]
    public void Settings_of_one_developer_are_not_copied_because_another_clone_does_not_have_them()
    {
        Folder.Write("All.sln", "");
        Folder.Write("src/App/App.csproj.user", "<Project />");
        Folder.Write("shared/Local.props.user", "<Project />");
        WriteApp("""<Import Project="../../shared/Local.props.user" Condition="Exists('../../shared/Local.props.user')" />""");

        var context = Collect();

        Assert.Equal(("", "src/App/App.csproj"), (Line(context, context.SourceFiles), Line(context, context.RestoreInputs)));
    }

    [Fact]
    public void Item_that_only_a_debug_build_has_is_none_of_the_image()
    {
        Folder.Write("shared/a.cs", "");
        WriteApp("""<ItemGroup Condition="'$(Configuration)' != 'Release'"><Compile Include="../../shared/a.cs" /></ItemGroup>""");

        Assert.Empty(Collect().SourceFiles);
    }

    [Theory]
    [InlineData("../../shared/**/*.cs", "shared src/App", "")]
    [InlineData("../../shared/*.cs", "shared src/App", "")]
    [InlineData("../**/*.txt", "src/App", "src/b.txt src/other/a.txt")]
    public void Pattern_copies_its_folder_but_never_the_one_around_the_project(string pattern, string folders, string files)
    {
        Folder.Write("All.sln", "");
        Folder.Write("shared/deep/a.cs", "");
        Folder.Write("shared/b.cs", "");
        Folder.Write("src/other/a.txt", "");
        Folder.Write("src/b.txt", "");
        WriteApp($"""<ItemGroup><Compile Include="{pattern}" /></ItemGroup>""");

        var context = Collect();

        Assert.Equal((folders, files), (Line(context, context.SourceFolders), Line(context, context.SourceFiles)));
    }

    [Theory]
    [InlineData("../../shared/*.txt", "shared/*.txt")]
    [InlineData("../../shared/**", "")]
    [InlineData("../../shared/**/*.txt", "")]
    public void Only_a_pattern_of_one_folder_is_looked_at_in_every_build(string pattern, string watched)
    {
        Folder.Write("All.sln", "");
        Folder.Write("shared/A.TXT", "");
        WriteApp($"""<ItemGroup><None Include="{pattern}" /></ItemGroup>""");

        Collect();

        Assert.Equal(watched, string.Join(' ', Probe.Patterns.Select(path => Path.GetRelativePath(Folder.Root, path)).Where(path => path.StartsWith("shared", StringComparison.Ordinal))));
        // MSBuild does not mind the case, and a file that it finds and the collection does not is new for ever.
        Assert.Equal(watched.Length > 0, Probe.Found.Contains(Folder.PathOf("shared/A.TXT")));
    }

    [Fact]
    public void Protos_that_a_proto_imports_are_in_the_image()
    {
        Folder.Write("protos/orders/v1/orders.proto", """
            syntax = "proto3";
            import "google/protobuf/empty.proto";
            import public "common/money.proto"; // import "gone.proto";
            """);
        Folder.Write("protos/common/money.proto", "import 'common/currency.proto';");
        Folder.Write("protos/common/currency.proto", "import 'common/money.proto';");
        Folder.Write("protos/common/unused.proto", "");
        WriteApp("""<ItemGroup><Protobuf Include="../../protos/orders/v1/orders.proto" ProtoRoot="../../protos/" /></ItemGroup>""");

        var context = Collect();

        Assert.Equal("protos/common/currency.proto protos/common/money.proto protos/orders/v1/orders.proto", Line(context, context.SourceFiles));
    }

    [Fact]
    public void Protos_that_the_projects_own_protos_import_are_in_the_image()
    {
        Folder.Write("protos/money.proto", "");
        Folder.Write("src/App/orders.proto", "import \"money.proto\";");
        WriteApp("""<ItemGroup><Protobuf Include="*.proto" AdditionalImportDirs="../../protos;elsewhere" /></ItemGroup>""");

        var context = Collect();

        Assert.Equal("protos/money.proto", Line(context, context.SourceFiles));
    }

    [Theory]
    [InlineData("<PropertyGroup><V>$([System.IO.File]::ReadAllText('$(MSBuildThisFileDirectory)../../version.txt').Trim())</V></PropertyGroup>")]
    [InlineData("<PropertyGroup><V>$([System.IO.File]::ReadAllText($(MSBuildThisFileDirectory)../../version.txt))</V></PropertyGroup>")]
    [InlineData("<PropertyGroup Condition=\"Exists('../../version.txt')\"><V>1</V></PropertyGroup>")]
    [InlineData("<PropertyGroup><V>$([MSBuild]::GetDirectoryNameOfFileAbove('$(MSBuildThisFileDirectory)', 'version.txt'))</V></PropertyGroup>")]
    [InlineData("<PropertyGroup><V>$([MSBuild]::GetDirectoryNameOfFileAbove($(MSBuildThisFileDirectory), version.txt))</V></PropertyGroup>")]
    public void File_that_the_evaluation_reads_or_looks_for_is_restored(string content)
    {
        Folder.Write("version.txt", "1.2.3");
        Folder.Write("All.sln", "");
        WriteApp(content);

        var context = Collect();

        Assert.Equal("src/App/App.csproj version.txt", Line(context, context.RestoreInputs));
        Assert.Contains(Folder.PathOf("version.txt"), Probe.Found);
    }

    [Fact]
    public void File_of_the_project_that_a_condition_asks_for_is_restored_too()
    {
        Folder.Write("src/App/local.props", "<Project />");
        WriteApp("""<PropertyGroup Condition="Exists('local.props')"><V>1</V></PropertyGroup>""");

        var context = Collect();

        Assert.Equal("App.csproj local.props", Line(context, context.RestoreInputs));
    }

    [Theory]
    [InlineData("<Import Project=\"../../local.props\" Condition=\"Exists('../../local.props')\" />")]
    [InlineData("<Import Project=\"../../*.props\" />")]
    public void Import_that_is_not_there_yet_brings_the_collection_back(string content)
    {
        WriteApp(content);

        Collect();

        Assert.Contains(Probe.Absent.Concat(Probe.Patterns), path => path == Folder.PathOf("local.props") || path == Folder.PathOf("*.props"));
    }

    [Fact]
    public void Full_path_of_this_machine_is_a_warning_even_inside_the_context()
    {
        Folder.Write("All.sln", "");
        Folder.Write("shared/a.cs", "");
        WriteApp($"""<ItemGroup><Compile Include="{Folder.PathOf("shared/a.cs")}" /></ItemGroup>""");

        TryCollect();

        var problem = Assert.Single(Problems);
        Assert.Equal((ProblemCodes.OutsideContext, 2), (problem.Code, problem.Line));
        Assert.Contains("full path", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Full_path_in_a_property_is_a_warning_too()
    {
        Folder.Write("All.sln", "");
        Folder.Write("shared/a.cs", "");
        WriteApp($"""<PropertyGroup><Shared>{Folder.PathOf("shared")}</Shared></PropertyGroup><ItemGroup><Compile Include="$(Shared)/a.cs" /></ItemGroup>""");

        TryCollect();

        Assert.Contains("full path", Assert.Single(Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../Gone/Gone.csproj")]
    public void Referenced_project_that_is_not_there_is_a_warning(string reference)
    {
        WriteApp($"""<ItemGroup><ProjectReference Include="{reference}" /></ItemGroup>""");

        TryCollect();

        var problem = Assert.Single(Problems);
        Assert.Equal((ProblemCodes.OutsideContext, 2), (problem.Code, problem.Line));
        Assert.Contains("Gone.csproj", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Link_to_a_file_elsewhere_is_followed()
    {
        Folder.Write("shared/deep/a.cs", "");
        WriteApp("""<ItemGroup><Compile Include="deep/*.cs;b.cs" /></ItemGroup>""");
        Folder.Write("shared/b.cs", "");
        File.CreateSymbolicLink(Folder.PathOf("src/App/deep"), "../../shared/deep");
        File.CreateSymbolicLink(Folder.PathOf("src/App/b.cs"), "../../shared/b.cs");

        var context = Collect();

        Assert.Equal(("shared/deep src/App", "shared/b.cs"), (Line(context, context.SourceFolders), Line(context, context.SourceFiles)));
    }

    [Fact]
    public void Link_by_a_full_path_is_a_warning()
    {
        Folder.Write("shared/b.cs", "");
        WriteApp("""<ItemGroup><Compile Include="b.cs" /></ItemGroup>""");
        File.CreateSymbolicLink(Folder.PathOf("src/App/b.cs"), Folder.PathOf("shared/b.cs"));

        TryCollect();

        Assert.Contains("full path", Assert.Single(Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Project_that_cannot_be_evaluated_is_read_as_text_and_named()
    {
        Folder.Write("All.sln", "");
        Write("libs/Odd/Odd.csproj", """
            <Import Project="../../common.props" />
            <PropertyGroup><V>$([System.IO.File]::ReadAllText('/gone/away'))</V></PropertyGroup>
            <ItemGroup><ProjectReference Include="../Leaf/Leaf.csproj" /></ItemGroup>
            """);
        Write("libs/Leaf/Leaf.csproj", "");
        Write("common.props", "");
        WriteApp("""<ItemGroup><ProjectReference Include="../../libs/Odd/Odd.csproj" /></ItemGroup>""");

        var context = TryCollect()!;

        Assert.Equal("common.props libs/Leaf/Leaf.csproj libs/Odd/Odd.csproj src/App/App.csproj", Line(context, context.RestoreInputs));
        Assert.Equal((ProblemCodes.OutsideContext, Folder.PathOf("libs/Odd/Odd.csproj"), 3), (Problems.Single().Code, Problems.Single().File, Problems.Single().Line));
    }

    [Fact]
    public void Folder_of_the_solution_is_given_to_a_project_that_counts_on_it()
    {
        Folder.Write("All.sln", "");
        Folder.Write("shared/a.cs", "");
        WriteApp("""<ItemGroup><Compile Include="$(SolutionDir)shared/a.cs" /></ItemGroup>""");

        var context = Collect();

        Assert.Equal("shared/a.cs", Line(context, context.SourceFiles));
        Assert.Equal([new("SolutionDir", "/source/")], context.RestoreProperties);
    }

    [Fact]
    public void Folder_of_the_solution_that_the_project_can_do_without_is_not_given()
    {
        Folder.Write("All.sln", "");
        WriteApp("""<PropertyGroup><SolutionDir Condition="'$(SolutionDir)' == '' or '$(SolutionDir)' == '*Undefined*'">../../</SolutionDir></PropertyGroup>""");

        Assert.Empty(Collect().RestoreProperties);
    }
}
