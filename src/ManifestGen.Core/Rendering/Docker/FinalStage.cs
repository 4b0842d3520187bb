using ManifestGen.Model;

namespace ManifestGen.Rendering.Docker;

/// <summary>What the image says of itself, whether a Dockerfile or the SDK builds it.</summary>
internal static class FinalStage
{
    /// <summary>User and group. Where services differ, each says its user where it is started.</summary>
    public static string UserOf(ApplicationModel application)
    {
        var users = application.BuiltServices.Select(service => service.Security.Container.UserAndGroup).Distinct(StringComparer.Ordinal).ToArray();
        return users.Length == 1 ? users[0] : new ContainerSecurityModel().UserAndGroup;
    }

    public static IEnumerable<(string Name, string Value)> VariablesOf(ProjectModel project)
    {
        if (project is { IsSingleFile: true, ExtractsItself: true })
        {
            yield return ("DOTNET_BUNDLE_EXTRACT_BASE_DIR", StorageModel.BundlePath);
        }
    }
}
