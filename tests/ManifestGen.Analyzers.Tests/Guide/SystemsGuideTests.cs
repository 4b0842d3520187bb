using System.Text.RegularExpressions;
using ManifestGen.Analysis;
using ManifestGen.Testing;
using ManifestGen.Testing.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Guide;

/// <summary>What docs/systems.md declares, in files whose first line says their project, gives what it shows, and raises no warning.</summary>
public sealed partial class SystemsGuideTests
{
    private const string Deploy = "Deploy";

    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "systems.md")).ReplaceLineEndings("\n");

    [Fact]
    public void What_is_shown_is_written()
    {
        var files = Generated.From(Project()).Files;

        var excerpts = Excerpts().Matches(Guide);
        Assert.NotEmpty(excerpts);
        Assert.All(excerpts, excerpt =>
        {
            var written = YamlDocuments.Read(files[excerpt.Groups["file"].Value]);
            Assert.All(YamlDocuments.Read(excerpt.Groups["text"].Value), part => Assert.Contains(written, whole => YamlPart.IsIn(part, whole)));
        });
    }

    [Fact]
    public async Task What_is_declared_raises_no_warning()
    {
        var project = Project();
        var analysis = project.Compile().WithAnalyzers(
            [new SystemAnalyzer(), new ServiceDeclarationAnalyzer(), new MisplacedAttributeAnalyzer()],
            new AnalyzerOptions(project.AdditionalFiles, new BuildProperties(project.Properties)));

        Assert.DoesNotContain(await analysis.GetAnalyzerDiagnosticsAsync(), diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
    }

    private static UserProject Project()
    {
        var sources = Sources().Matches(Guide)
            .Select(match => (Project: match.Groups["project"].Value, Text: "using ManifestGen;\n" + match.Groups["text"].Value))
            .ToArray();
        var references = new List<MetadataReference>();
        foreach (var (name, text) in sources.Where(source => source.Project != Deploy))
        {
            references.Add(Generated.From(Of(name, text, references, "docker")).AsReference(inBuild: true));
        }

        return Of(Deploy, sources.Single(source => source.Project == Deploy).Text, references, "compose|swarm|kubernetes");
    }

    private static UserProject Of(string name, string text, IEnumerable<MetadataReference> references, string targets) => new(text)
    {
        AssemblyName = name,
        OutputKind = text.Contains("[ContainerService", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
        References = references.ToArray(),
        Properties = new Dictionary<string, string>
        {
            ["Version"] = "1.4.0",
            ["_MgTargets"] = targets,
            ["_MgContext"] = $"project={name}/{name}.csproj|output={name}|up=..|restore=Contracts/Contracts.csproj|restore=Orders/Orders.csproj|restore=Gateway/Gateway.csproj",
        },
    };

    [GeneratedRegex(@"^```csharp\n// (?<project>\w+)/.*\n(?<text>[\s\S]*?)^```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Sources();

    [GeneratedRegex(@"^```yaml\n# (?<file>.+)\n(?<text>[\s\S]*?)^```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Excerpts();
}
