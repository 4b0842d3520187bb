using ManifestGen.Tasks.Import;
using ManifestGen.Testing;

namespace ManifestGen.Import;

/// <summary>Files that are imported, and what the compiler makes of the declarations.</summary>
internal sealed class Imported
{
    private Imported(ImportResult result) => Result = result;

    public ImportResult Result { get; }

    /// <summary>The declaration of the only service.</summary>
    public string Declaration => Assert.Single(Result.Files).Text;

    public string Report => Result.Report;

    /// <summary>All that the import writes and shows.</summary>
    public string Everything => string.Concat(Result.Files.Select(file => file.Text).Append(Result.Report).Append(Result.Summary).Concat(Result.Problems.Select(problem => problem.Message)));

    public static Imported Of(ImportResult result) => new(result);

    /// <summary>The declaration of a service.</summary>
    public string Of(string service) => Assert.Single(Result.Files, file => file.Service == service).Text;

    /// <summary>Imports files by their names in the project.</summary>
    public static Imported From(params (string Name, string Text)[] files) => From(new ImportRequest { ProjectFolder = "/nowhere", ProjectFileName = "Shop.csproj", AssemblyName = "Shop" }, files);

    public static Imported From(ImportRequest request, params (string Name, string Text)[] files)
    {
        var sources = files.Select(file => new SourceFile(file.Name, Path.Combine(request.ProjectFolder, file.Name), KindOf(file.Name), file.Text)).ToArray();
        return new(Importer.Import(request, sources, [], []));
    }

    /// <summary>The project with the declarations, compiled with the generator. Fails where they do not compile.</summary>
    public Generated Generate(UserProject project)
    {
        Assert.Empty(Result.Problems);
        return Generated.From(project with { Sources = [.. Result.Files.Select(file => file.Text)] });
    }

    private static SourceKind KindOf(string name) =>
        name.Contains("overlays/", StringComparison.Ordinal) ? SourceKind.Overlay
        : name.EndsWith("Dockerfile", StringComparison.Ordinal) ? SourceKind.Dockerfile
        : name.EndsWith("launchSettings.json", StringComparison.Ordinal) ? SourceKind.LaunchSettings
        : name.Contains("compose", StringComparison.Ordinal) ? SourceKind.Compose
        : SourceKind.Kubernetes;
}
