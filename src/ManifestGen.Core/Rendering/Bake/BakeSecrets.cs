using ManifestGen.Model;
using ManifestGen.Rendering.Docker;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Bake;

/// <summary>The credentials of package feeds, from where Compose takes them too.</summary>
internal static class BakeSecrets
{
    /// <summary>The variables that <see cref="Of"/> uses.</summary>
    public static string VariablesOf(IEnumerable<BakeTarget> targets) => !targets.Any(target => NeedsConfig(target.Project)) ? "" :
        """
        variable "HOME" {
          default = ""
        }

        variable "NUGET_CONFIG" {
          # The file with the credentials of package feeds; empty for that of the user.
          default = ""
        }


        """;

    public static string? Of(ProjectModel project)
    {
        if (!project.Targets.HasFlag(ManifestTargets.Docker) || project.ForeignDockerfile is not null)
        {
            return null;
        }

        var config = NeedsConfig(project)
            ? new[] { $"\"type=file,id={RestoreCommand.ConfigSecret},src=${{NUGET_CONFIG == \"\" ? \"${{HOME}}/.nuget/NuGet/NuGet.Config\" : NUGET_CONFIG}}\"" }
            : [];
        var variables = RestoreCommand.VariablesOf(project).Select(variable => Hcl.Quote($"type=env,id={variable},env={variable}"));
        return config.Concat(variables).ToArray() is { Length: > 0 } secrets ? Hcl.List(secrets) : null;
    }

    private static bool NeedsConfig(ProjectModel project) => project.NeedsNuGetSecret && project.ForeignDockerfile is null && project.Targets.HasFlag(ManifestTargets.Docker);
}
