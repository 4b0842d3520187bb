using ManifestGen.Model;
using ManifestGen.Rules.Resources;

namespace ManifestGen.Rules.Storage;

/// <summary>MGEN722: where the engine keeps the program's output.</summary>
internal sealed class LoggingRule : IServiceRule
{
    internal static readonly Rule Invalid = new(
        "MGEN722",
        "The logging setting is not valid",
        "{0} '{1}' is not valid: {2}",
        RuleSeverity.Error,
        Category.Storage) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        service.Docker.Logging is { } logging && TargetNames.OfDocker(application.Project.Targets) is not null ? InvalidOf(logging) : [];

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
}
