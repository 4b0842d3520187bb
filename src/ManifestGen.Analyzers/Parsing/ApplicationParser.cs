using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Puts the services of a project together.</summary>
internal static class ApplicationParser
{
    /// <summary>Orders the services by name, so that moving a class to another file changes nothing.</summary>
    public static ApplicationModel Combine(ProjectModel project, IEnumerable<ServiceModel> services) => new(
        project,
        services
            .OrderBy(service => service.Name, StringComparer.Ordinal)
            .ThenBy(service => service.ClassName, StringComparer.Ordinal)
            .ToEquatableArray());
}
