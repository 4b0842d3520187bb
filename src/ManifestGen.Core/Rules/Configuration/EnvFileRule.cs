using ManifestGen.Model;

namespace ManifestGen.Rules.Configuration;

/// <summary>MGEN536 and MGEN537: files of variables.</summary>
internal sealed class EnvFileRule : IServiceRule
{
    private static readonly Rule NoPath = new(
        "MGEN536",
        "The env file has no name",
        "'{0}' is not a file path: use one relative to the folder of compose.yaml, such as 'local.env'",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule NoEffect = new(
        "MGEN537",
        "The env file is not supported by this target",
        "The env file '{0}' has no effect in {1}",
        RuleSeverity.Info,
        Category.Configuration);

    public IReadOnlyList<Rule> Rules => [NoPath, NoEffect];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var targets = application.Project.Targets;
        foreach (var file in service.Docker.EnvFiles)
        {
            if (TargetNames.OfDocker(targets) is not null && (file.Path.Trim().Length == 0 || file.Path.EndsWith("/", StringComparison.Ordinal)))
            {
                yield return NoPath.At(file.Origin.Argument("path"), file.Path);
            }

            if (Ignoring(file, targets) is { } names)
            {
                yield return NoEffect.At(file.Origin, file.Path, names);
            }
        }
    }

    private static string? Ignoring(EnvFileModel file, ManifestTargets targets)
    {
        var names = new[]
        {
            file.IsOptional && targets.HasFlag(ManifestTargets.Swarm) ? "Swarm, which reads only files that must be there" : null,
            targets.HasFlag(ManifestTargets.Kubernetes) ? "Kubernetes, which has [ConfigEnvFrom] and [SecretEnvFrom]" : null,
        }.OfType<string>().ToArray();
        return names.Length == 0 ? null : string.Join(", nor in ", names);
    }
}
