using System.Collections.Immutable;
using ManifestGen.Analysis;
using ManifestGen.Parsing;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Tests.Refactorings;

/// <summary>A project of a program, in which a refactoring is asked for where <c>$$</c> stands in its first file.</summary>
internal sealed record Refactored<TProvider>(params string[] Sources)
    where TProvider : CodeRefactoringProvider, new()
{
    private const string Cursor = "$$";

    /// <summary>The usings of a web project.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        """;

    private static readonly DiagnosticAnalyzer[] Analyzers = [new ServiceDeclarationAnalyzer(), new MisplacedAttributeAnalyzer(), new CodeAnalyzer()];

    private static readonly MetadataReference[] References = SharedFramework.Paths
        .Append(typeof(PortAttribute).Assembly.Location)
        .Select(path => MetadataReference.CreateFromFile(path))
        .ToArray<MetadataReference>();

    public string AssemblyName { get; init; } = "Shop.Catalog";

    public OutputKind OutputKind { get; init; } = OutputKind.ConsoleApplication;

    /// <summary>The text of appsettings.json. Null where there is none.</summary>
    public string? Settings { get; init; }

    /// <summary>The text of appsettings.Development.json. Null where there is none.</summary>
    public string? DevelopmentSettings { get; init; }

    /// <summary>The id of the one finding that only a change of the program can end.</summary>
    public string? Left { get; init; }

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp12;

    /// <summary>Asserts that the refactoring makes this of the first file, that it compiles, and that nothing above information is said of it.</summary>
    public async Task BecomesAsync(string expected)
    {
        var solution = await ApplyAsync(Project());
        var document = solution.Projects.Single().Documents.Single(document => document.Name == "File0.cs");

        Assert.Equal(expected, (await document.GetTextAsync()).ToString());
        await AssertGoodAsync(solution);
    }

    /// <summary>Asserts that the refactoring adds this file and changes no other.</summary>
    public async Task GetsFileAsync(string name, string expected)
    {
        var project = Project();
        var solution = await ApplyAsync(project);
        var change = Assert.Single(solution.GetChanges(project.Solution).GetProjectChanges().SelectMany(changes => changes.GetAddedDocuments()));
        var document = solution.GetDocument(change)!;

        Assert.Equal(name, document.Name);
        Assert.Equal(expected, (await document.GetTextAsync()).ToString());
        await AssertGoodAsync(solution);
    }

    public async Task IsNotOfferedAsync() => Assert.Empty(await ActionsAsync(Project()));

    private async Task<Solution> ApplyAsync(Project project)
    {
        var action = Assert.Single(await ActionsAsync(project));
        var operation = Assert.Single((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>());
        return operation.ChangedSolution;
    }

    private async Task<IReadOnlyList<CodeAction>> ActionsAsync(Project project)
    {
        var actions = new List<CodeAction>();
        var position = Sources[0].IndexOf(Cursor, StringComparison.Ordinal);
        var document = project.Documents.Single(document => document.Name == "File0.cs");
        await new TProvider().ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(position, 0), actions.Add, CancellationToken.None));
        return actions;
    }

    private Project Project()
    {
        var info = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            AssemblyName,
            AssemblyName,
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion),
            metadataReferences: References);
        var project = new AdhocWorkspace().AddProject(info);
        project = project.AddAnalyzerConfigDocument(
            "/.globalconfig",
            SourceText.From($"is_global = true\nbuild_property._MgIsAspNetCore = true\n[/appsettings.json]\n{ConfigFileReader.PathOption} = appsettings.json\n[/appsettings.Development.json]\n{ConfigFileReader.PathOption} = appsettings.Development.json"),
            filePath: "/.globalconfig").Project;
        project = Settings is null ? project : project.AddAdditionalDocument("appsettings.json", Settings, filePath: "/appsettings.json").Project;
        project = DevelopmentSettings is null ? project : project.AddAdditionalDocument("appsettings.Development.json", DevelopmentSettings, filePath: "/appsettings.Development.json").Project;
        project = LanguageVersion >= LanguageVersion.CSharp10 ? project.AddDocument("Usings.cs", ImplicitUsings).Project : project;
        return Sources.Select((source, index) => (source, index)).Aggregate(
            project,
            (all, file) => all.AddDocument($"File{file.index}.cs", file.source.Replace(Cursor, "", StringComparison.Ordinal)).Project);
    }

    private async Task AssertGoodAsync(Solution solution)
    {
        var project = solution.Projects.Single();
        var compilation = (await project.GetCompilationAsync())!;
        var findings = await compilation.WithAnalyzers(Analyzers.ToImmutableArray(), project.AnalyzerOptions).GetAllDiagnosticsAsync();

        Assert.Equal(Left is null ? [] : [Left], findings.Where(finding => finding.Severity >= DiagnosticSeverity.Warning).Select(finding => finding.Id));
    }
}
