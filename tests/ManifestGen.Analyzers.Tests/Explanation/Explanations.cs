using ManifestGen.Declarations;
using ManifestGen.Model;
using ManifestGen.Parsing;
using ManifestGen.Rendering;
using ManifestGen.Testing;

namespace ManifestGen.Explanation;

/// <summary>The answers for a project in memory.</summary>
internal static class Explanations
{
    public static IReadOnlyList<Explained> OfAll(UserProject project)
    {
        var (compilation, application) = Load(project);
        return Explainer.OfEach(compilation, application, Manifests.Render(application), CancellationToken.None);
    }

    public static Explained Of(UserProject project, string file)
    {
        var (compilation, application) = Load(project);
        return Explainer.Of(compilation, application, file, CancellationToken.None);
    }

    public static string Report(UserProject project, string folder = "")
    {
        var (compilation, application) = Load(project);
        return ReportBuilder.Build(compilation, application, folder, CancellationToken.None);
    }

    private static (Microsoft.CodeAnalysis.Compilation, ApplicationModel) Load(UserProject project)
    {
        var compilation = project.Compile();
        var declared = DeclaredProject.Of(compilation, CancellationToken.None);
        var model = declared.Attributes.Of(ProjectParser.Parse(new BuildProperties(project.Properties).GlobalOptions, declared.Facts));
        var files = project.ConfigFiles.Select(file => new ProjectFileModel(file.Key, file.Value));
        return (compilation, ApplicationParser.Combine(model, declared.Services, files, declared.Stack));
    }
}
