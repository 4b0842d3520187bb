using ManifestGen.Model;

namespace ManifestGen.Rules.Configuration;

/// <summary>MGEN523: what Compose and Swarm do with a file or secret in their own way.</summary>
internal sealed class LostSettingRule : IServiceRule
{
    private static readonly Rule Lost = new(
        "MGEN523",
        "The file or secret setting is not supported by this target",
        "{0} has no effect in {1}: {2}",
        RuleSeverity.Info,
        Category.Configuration);

    public IReadOnlyList<Rule> Rules => [Lost];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var targets = application.Project.Targets;
        return OfOptional(service, TargetNames.OfDocker(targets)).Concat(targets.HasFlag(ManifestTargets.Compose) ? OfMode(service) : []);
    }

    private static IEnumerable<Finding> OfOptional(ServiceModel service, string? targets) => targets is null
        ? []
        : service.SecretEnv.Where(variable => variable.Optional).Select(variable => variable.Origin)
            .Concat(service.Configuration.Files.OfType<SecretFileModel>().Where(file => file is { Optional: true, Key: not null }).Select(file => file.Origin))
            .Select(origin => Lost.At(origin.Argument(nameof(SecretEnvAttribute.Optional)), nameof(SecretEnvAttribute.Optional), targets, "a container does not start without its secrets"));

    private static IEnumerable<Finding> OfMode(ServiceModel service) =>
        from file in service.Configuration.Files
        where file is SourceFileModel { Mode: not null } or SecretFileModel { Mode: not null, Key: not null }
        select Lost.At(file.Origin.Argument(nameof(SecretFileAttribute.Mode)), nameof(SecretFileAttribute.Mode), "Compose", "the container sees the file with the mode that it has on the host");
}
