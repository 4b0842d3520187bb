using ManifestGen.Model;

namespace ManifestGen.Rendering.Docker;

/// <summary>
/// The settings for development, which often hold the passwords of a developer's machine. No program reads them in production, so they are in the image only
/// where a service runs in development, or where the project says so.
/// </summary>
internal static class DevelopmentSettings
{
    public const string Pattern = "**/appsettings.Development.json";

    private static readonly string[] Variables = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    public static bool AreInImage(ApplicationModel application) =>
        application.Project.HasDevelopmentSettings ?? application.BuiltServices.Any(RunsInDevelopment);

    private static bool RunsInDevelopment(ServiceModel service) =>
        service.Environments.Select(environment => environment.Service).Append(service)
            .SelectMany(part => part.Env)
            .Any(variable => Variables.Contains(variable.Name, StringComparer.Ordinal) && variable.Value.Equals("Development", StringComparison.OrdinalIgnoreCase));
}
