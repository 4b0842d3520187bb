using ManifestGen.Model;
using ManifestGen.Parsing;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis;

/// <summary>
/// All services of a compilation, for rules about what must not clash between them. Filled when the first service is looked at, because in most
/// projects the analyzer meets classes that are none.
/// </summary>
internal sealed class ServiceIndex
{
    private readonly Lazy<ApplicationModel> _application;

    public ServiceIndex(Compilation compilation, ProjectModel project) =>
        _application = new Lazy<ApplicationModel>(() => ApplicationParser.Combine(
            project with { Namespaces = NamespaceParser.Parse(compilation.Assembly) },
            ServicesIn(compilation.Assembly.GlobalNamespace)));

    public ApplicationModel Application => _application.Value;

    private static IEnumerable<ServiceModel> ServicesIn(INamespaceSymbol container) =>
        container.GetNamespaceMembers().SelectMany(ServicesIn).Concat(container.GetTypeMembers().SelectMany(ServicesIn));

    private static IEnumerable<ServiceModel> ServicesIn(INamedTypeSymbol type)
    {
        var nested = type.GetTypeMembers().SelectMany(ServicesIn);
        return type.TypeKind == TypeKind.Class && ServiceParser.Parse(type) is { } service ? nested.Prepend(service) : nested;
    }
}
