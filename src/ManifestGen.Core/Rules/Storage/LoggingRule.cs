using ManifestGen.Model;
using ManifestGen.Rules.Resources;
using ManifestGen.Text;

namespace ManifestGen.Rules.Storage;

/// <summary>MGEN722, MGEN723 and MGEN724: where the engine keeps the program's output.</summary>
internal sealed class LoggingRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN722",
        "The logging setting is not valid",
        "{0} '{1}' is not valid: {2}",
        RuleSeverity.Error,
        Category.Storage) { IsBlocking = true };

    private static readonly Rule NotOfDriver = new(
        "MGEN723",
        "The logging setting is not supported by the driver",
        "{0} has no effect with the driver '{1}': {2}",
        RuleSeverity.Error,
        Category.Storage);

    private static readonly Rule NotInKubernetes = new(
        "MGEN724",
        "Logging settings have no effect in Kubernetes",
        "[Logging] has no effect in Kubernetes: the kubelet limits the logs of all containers with containerLogMaxSize and containerLogMaxFiles",
        RuleSeverity.Info,
        Category.Storage);

    public IReadOnlyList<Rule> Rules => [Invalid, NotOfDriver, NotInKubernetes];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Docker.Logging is not { } logging)
        {
            return [];
        }

        IEnumerable<Finding> general = application.Project.Targets.HasFlag(ManifestTargets.Kubernetes) ? [NotInKubernetes.At(logging.Origin)] : [];
        return TargetNames.OfDocker(application.Project.Targets) is null ? general : [.. InvalidOf(logging), .. LostOf(logging), .. general];
    }

    private static IEnumerable<Finding> InvalidOf(LoggingModel logging)
    {
        if (logging.Driver is { } driver && driver.Trim().Length == 0)
        {
            var place = logging.Origin.Argument(nameof(logging.Driver));
            yield return Invalid.At(place, nameof(logging.Driver), driver, "use one such as 'local'") with { Remedy = Remedy.Remove(place) };
        }

        // Docker writes '10m' for what is a hundredth of a byte here.
        if (logging.MaxSize is { } size && new Amount(nameof(logging.MaxSize), size, logging.Origin.Argument(nameof(logging.MaxSize))) is { Problem: not null } amount)
        {
            yield return Invalid.At(amount.Place, nameof(logging.MaxSize), size, "use a quantity of whole bytes above zero, such as '10M'") with
            {
                Remedy = Remedy.Write(amount.Place, QuantityCorrection.Of(amount)),
            };
        }

        if (logging.MaxFiles is { } count and < 1)
        {
            var place = logging.Origin.Argument(nameof(logging.MaxFiles));
            yield return Invalid.At(place, nameof(logging.MaxFiles), count.ToText(), "use 1 or more") with { Remedy = Remedy.Remove(place) };
        }

        var names = new HashSet<string>(logging.IsRotating ? ["max-size", "max-file"] : [], StringComparer.Ordinal);
        foreach (var option in logging.Options)
        {
            var name = LoggingModel.SplitOption(option).Name;
            var problem =
                name.Length == 0 || name.Length == option.Length ? "use 'name=value'"
                : names.Add(name) ? null
                : name is "max-size" or "max-file" && logging.IsRotating ? "use MaxSize and MaxFiles"
                : "the option is declared twice";
            if (problem is not null)
            {
                yield return Invalid.At(logging.Origin.Argument(nameof(logging.Options)), nameof(logging.Options), option, problem);
            }
        }
    }

    private static IEnumerable<Finding> LostOf(LoggingModel logging)
    {
        var isOfEngine = logging.EffectiveDriver == LoggingModel.OfEngine;
        (string Name, bool IsLost)[] settings =
        [
            (nameof(logging.MaxSize), logging.MaxSize is not null && !logging.IsRotating),
            (nameof(logging.MaxFiles), logging.MaxFiles is not null && !logging.IsRotating),
            (nameof(logging.Options), logging.Options.Count > 0 && isOfEngine),
        ];
        return
            from setting in settings
            where setting.IsLost
            let place = logging.Origin.Argument(setting.Name)
            select NotOfDriver.At(place, setting.Name, logging.EffectiveDriver, isOfEngine ? "the engine's configuration sets it" : "it writes no files, so use Options, or another driver") with
            {
                Remedy = new Remedy($"Remove {setting.Name}", RemedyEdit.RemoveArgument(place)),
            };
    }
}
