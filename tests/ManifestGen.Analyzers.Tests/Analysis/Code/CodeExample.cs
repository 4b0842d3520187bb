using System.Collections.Immutable;
using ManifestGen.Generation;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Analysis.Code;

/// <summary>The statements of a web program, and the attributes that stand beside <c>[ContainerService("catalog")]</c>.</summary>
internal sealed record CodeExample(string Statements, string Attributes)
{
    private const string Usings = """
        global using System;
        global using System.IO;
        global using System.Net;
        global using System.Net.Http;
        global using System.Linq;
        global using System.Globalization;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Diagnostics.HealthChecks;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.AspNetCore.Server.Kestrel.Core;
        global using Microsoft.EntityFrameworkCore;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        """;

    private static readonly MetadataReference[] Framework = SharedFramework.Paths.Select(path => MetadataReference.CreateFromFile(path)).ToArray<MetadataReference>();

    /// <summary>The text of appsettings.json.</summary>
    public string? Settings { get; init; }

    /// <summary>Other files of the project, by their paths.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>The source of a library that the program references.</summary>
    public string? Library { get; init; }

    /// <summary>Whether it compiles; what is being typed does not.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>More of the program.</summary>
    public string More { get; init; } = "";

    /// <summary>Asserts that this rule is the only one to report, and where: the text under each finding.</summary>
    public async Task RaisesAsync(string id, params string[] texts) => Assert.Equal(texts.Select(text => $"{id}: {text}"), await FindingsAsync());

    public async Task IsSilentAsync() => Assert.Empty(await FindingsAsync());

    private async Task<IReadOnlyList<string>> FindingsAsync()
    {
        var project = new UserProject(Declaration, Usings, Libraries.Source, More)
        {
            Program = Statements,
            Framework = Framework,
            References = Library is null ? [] : [Compile(Library)],
            ConfigFiles = Settings is null ? Files : new Dictionary<string, string>(Files) { ["appsettings.json"] = Settings },
        };
        var properties = new BuildProperties(new Dictionary<string, string> { ["_MgIsAspNetCore"] = "true", ["InvariantGlobalization"] = "true" });
        CSharpGeneratorDriver
            .Create([new ManifestGenerator().AsSourceGenerator()], parseOptions: new CSharpParseOptions(project.LanguageVersion), optionsProvider: properties)
            .RunGeneratorsAndUpdateCompilation(project.Compile(), out var compilation, out _);
        Assert.Equal(IsComplete, !compilation.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var options = new AnalyzerOptions(project.AdditionalFiles, properties);
        var found = await compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new CodeAnalyzer()), options).GetAnalyzerDiagnosticsAsync();
        return found
            .OrderBy(finding => finding.Location.SourceSpan.Start)
            .Select(finding => $"{finding.Id}: {finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan)}")
            .ToArray();
    }

    private string Declaration => $$"""
        using ManifestGen;

        [ContainerService("catalog")]
        {{Attributes}}
        internal sealed partial class Catalog;
        """;

    private static MetadataReference Compile(string library) => CSharpCompilation
        .Create("Acme.Defaults", [CSharpSyntaxTree.ParseText(library)], Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
        .ToMetadataReference();
}
