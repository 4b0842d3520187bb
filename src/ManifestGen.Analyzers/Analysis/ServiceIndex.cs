using ManifestGen.Declarations;
using ManifestGen.Model;
using ManifestGen.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Analysis;

/// <summary>
/// All services of a compilation, for rules about what must not clash between them. Filled when the first service is looked at, because in most
/// projects the analyzer meets classes that are none.
/// </summary>
internal sealed class ServiceIndex
{
    private readonly Lazy<ApplicationModel> _application;

    public ServiceIndex(Compilation compilation, ProjectModel project, AnalyzerOptions options) =>
        _application = new Lazy<ApplicationModel>(() => Read(compilation, project, options));

    public ApplicationModel Application => _application.Value;

    /// <summary>A service of the compilation as it is among the others, with what it takes from them.</summary>
    public ServiceModel Complete(ServiceModel service) =>
        Application.Services.FirstOrDefault(other => other.Home is null && other.FullName == service.FullName) ?? service;

    /// <summary>A container of the compilation, with what is known of those that it depends on.</summary>
    public ServiceModel CompleteContainer(ServiceModel container) => ReferenceResolver.Resolve(container, Application.Services);

    private static ApplicationModel Read(Compilation compilation, ProjectModel project, AnalyzerOptions options)
    {
        var services = DeclaredProject.ServicesOf(compilation, CancellationToken.None).Select(declared => declared.Service).ToList();
        var named = ConfigFileReader.NamedBy(services);
        var files = options.AdditionalFiles
            .Select(file => ConfigFileReader.Read(file, options.AnalyzerConfigOptionsProvider, named, CancellationToken.None))
            .OfType<ProjectFileModel>();
        return ApplicationParser.Combine(project with { Namespaces = NamespaceParser.Parse(compilation.Assembly) }, services, files, StackParser.Parse(compilation.Assembly));
    }
}
