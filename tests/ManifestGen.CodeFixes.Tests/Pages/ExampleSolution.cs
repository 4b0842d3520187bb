using Basic.Reference.Assemblies;
using ManifestGen.Parsing;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>Builds what an IDE has in memory of a project and of those that it references.</summary>
internal static class ExampleSolution
{
    /// <summary>What a template puts into every project.</summary>
    private const string Usings = "global using System; global using ManifestGen;";

    /// <summary>What the SDK for the web adds to it.</summary>
    private const string WebUsings = """
        global using System.Globalization;
        global using System.IO;
        global using System.Net.Http;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        """;

    private const string Program = "internal static class Program { private static void Main() { } }";

    private static readonly MetadataReference Attributes = MetadataReference.CreateFromFile(typeof(ContainerServiceAttribute).Assembly.Location);

    /// <summary>The assemblies of the framework that examples and generated code use: each that is bound costs time in each of thousands of compilations.</summary>
    private static readonly MetadataReference[] Framework =
    [
        Net80.References.SystemRuntime,
        Net80.References.netstandard,
        Net80.References.SystemCollections,
        Net80.References.SystemConsole,
        Net80.References.SystemLinq,
        Net80.References.SystemMemory,
        Net80.References.SystemNetPrimitives,
        Net80.References.SystemNetSockets,
        Net80.References.SystemTextEncodingExtensions,
        Attributes,
    ];

    private static readonly MetadataReference[] WebFramework = [.. SharedFramework.Paths.Select(path => MetadataReference.CreateFromFile(path)), Attributes];

    private static readonly GeneratorReference Generator = new();

    public static Project Of(ExampleProject example) => Add(new AdhocWorkspace().CurrentSolution, example);

    /// <summary>Adds a project, and before it those that it references.</summary>
    public static Project Add(Solution solution, ExampleProject example)
    {
        var references = new List<ProjectReference>();
        foreach (var reference in example.References)
        {
            var added = Add(solution, reference);
            references.Add(new ProjectReference(added.Id));
            solution = added.Solution;
        }

        var project = solution
            .AddProject(example.Name, example.Name, LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageOf(example)))
            .WithCompilationOptions(new CSharpCompilationOptions(
                example.IsLibrary ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
            .WithMetadataReferences(example.IsWebLibrary ? WebFramework.Except([Attributes]) : example.IsWeb ? WebFramework : Framework)
            .WithProjectReferences(references)
            .WithAnalyzerReferences(example.HasGenerator ? [Generator] : []);
        return AddFiles(AddSources(project, example), example);
    }

    private static Project AddSources(Project project, ExampleProject example)
    {
        for (var i = 0; i < example.Sources.Count; i++)
        {
            project = Document(project, $"Example{i}.cs", example.Sources[i]);
        }

        if (example.IsWebLibrary)
        {
            return project;
        }

        if (LanguageOf(example) >= LanguageVersion.CSharp10)
        {
            project = Document(project, "Usings.cs", Usings);
        }

        if (example.IsWeb)
        {
            project = Document(Document(project, "WebUsings.cs", WebUsings), "Libraries.cs", Libraries.Source);
        }

        return example.IsLibrary || ExampleCode.HasEntryPoint(example.Sources) ? project : Document(project, "Program.cs", Program);
    }

    private static LanguageVersion LanguageOf(ExampleProject example) =>
        example.LangVersion is { } version && LanguageVersionFacts.TryParse(version, out var parsed) ? parsed : LanguageVersion.CSharp12;

    private static Project AddFiles(Project project, ExampleProject example)
    {
        var build = "is_global = true\n" + string.Concat(example.CompilerProperties.Select(property => $"build_property.{property.Key} = {property.Value}\n"));
        foreach (var (file, option) in example.OfferedFiles.Select(file => (file, ConfigFileReader.PathOption)).Concat(example.OwnFiles.Select(file => (file, OwnFileReader.PathOption))))
        {
            project = project.AddAdditionalDocument(file.Path, file.Text, filePath: PathOf(project, file.Path)).Project;
            build += $"[{PathOf(project, file.Path)}]\n{option} = {file.Path}\n";
        }

        project = project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From(build), filePath: PathOf(project, ".globalconfig")).Project;
        return example.EditorConfig.Length == 0
            ? project
            : project.AddAnalyzerConfigDocument(".editorconfig", SourceText.From("[*.cs]\n" + example.EditorConfig), filePath: PathOf(project, ".editorconfig")).Project;
    }

    private static Project Document(Project project, string name, string text) =>
        project.AddDocument(name, SourceText.From(text, System.Text.Encoding.UTF8), filePath: PathOf(project, name)).Project;

    private static string PathOf(Project project, string name) => $"/src/{project.Name}/{name}";
}
