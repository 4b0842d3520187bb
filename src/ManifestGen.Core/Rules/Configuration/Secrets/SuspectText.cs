using ManifestGen.Model;

namespace ManifestGen.Rules.Configuration.Secrets;

/// <summary>A text in which people put secrets, though it is no variable.</summary>
/// <param name="Place">Where it is written.</param>
/// <param name="Description">What it is, at the beginning of a sentence.</param>
/// <param name="Name">What it is called, where it has a name; else nothing.</param>
/// <param name="Value">The text, or the value of that name.</param>
internal sealed record SuspectText(Place Place, string Description, string Name, string Value)
{
    /// <summary>Why it looks like a secret, in a few words. Null when it does not.</summary>
    // A reference to a variable is how a secret gets there rightly.
    public string? Evidence => Value.IndexOf('$') >= 0 ? null : SecretLiteralRule.EvidenceIn(Name, Value);

    public static IEnumerable<SuspectText> AllOf(ServiceModel service) =>
    [
        .. Arguments(service.Origin.Argument(nameof(ContainerServiceAttribute.Arguments)), "An argument of the program", service.Arguments),
        .. Arguments(service.Origin.Argument(nameof(ContainerServiceAttribute.EntryPoint)), "The entry point of the program", service.EntryPoint),
        .. service.Probes.SelectMany(OfProbe),
        .. service.Workload.Hooks.SelectMany(hook => OfHook(hook.Prefix, hook.Hook)),
        .. service.Observability.Telemetry is { } telemetry
            ? new[] { new SuspectText(telemetry.Origin.Argument("endpoint"), "The address of the collector", "", telemetry.Endpoint) }
            : [],
        .. service.Observability.Metrics is { } metrics ? Query(metrics.Origin.Argument("path"), "The path of the metrics", metrics.Path) : [],
        // The key of an annotation is often the setting of a controller that names a secret.
        .. service.Metadata.Labels.Concat(service.Metadata.Annotations)
            .Select(entry => new SuspectText(entry.Origin.Argument("value"), "The value of a label or annotation", "", entry.Value)),
        .. service.Docker.EffectiveLogging.Options.Select(option => OfLogging(service.Docker.EffectiveLogging, option)),
    ];

    private static IEnumerable<SuspectText> OfProbe(ProbeModel probe) =>
    [
        .. Arguments(probe.Origin.Argument(nameof(probe.Command)), "The command of a probe", probe.Command),
        .. Query(probe.Origin.Argument("path"), "The path of a probe", probe.Path),
        .. probe.Headers.Select(header => OfHeader(probe, header)),
    ];

    private static IEnumerable<SuspectText> OfHook(string prefix, HookModel hook) =>
    [
        .. Arguments(hook.Origin.Argument(prefix + nameof(hook.Command)), "The command of a hook", hook.Command),
        .. Query(hook.Origin.Argument(prefix + nameof(hook.Path)), "The path of a hook", hook.Path),
    ];

    private static SuspectText OfHeader(ProbeModel probe, string header)
    {
        var (name, value) = ProbeModel.SplitHeader(header);
        // The scheme, and behind it what it is about.
        var isCredential = name.Trim().Equals("Authorization", StringComparison.OrdinalIgnoreCase) && value.IndexOf(' ') > 0;
        return new(probe.Origin.Argument(nameof(probe.Headers)), "A header of a probe", isCredential ? "credentials" : name, value);
    }

    private static SuspectText OfLogging(LoggingModel logging, string option)
    {
        var (name, value) = LoggingModel.SplitOption(option);
        return new(logging.Origin.Argument(nameof(logging.Options)), "An option of the logging driver", name, value);
    }

    private static IEnumerable<SuspectText> Arguments(Place place, string description, IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var (name, value) = NameAndValue(arguments, i);
            yield return new(place, description, name, value);
        }
    }

    // "--password=x", and "--password" before "x".
    private static (string Name, string Value) NameAndValue(IReadOnlyList<string> arguments, int index)
    {
        var argument = arguments[index];
        var split = IsSwitch(argument) ? argument.IndexOf('=') : -1;
        return split > 0 ? (argument.Substring(0, split), argument.Substring(split + 1))
            : index > 0 && IsSwitch(arguments[index - 1]) && !IsSwitch(argument) ? (arguments[index - 1], argument)
            : ("", argument);
    }

    private static bool IsSwitch(string argument) => argument.StartsWith("-", StringComparison.Ordinal);

    private static IEnumerable<SuspectText> Query(Place place, string description, string? path) => path is null || path.IndexOf('?') < 0 ? [] :
        from pair in path.Substring(path.IndexOf('?') + 1).Split('&')
        let split = pair.IndexOf('=')
        where split > 0
        select new SuspectText(place, description, pair.Substring(0, split), pair.Substring(split + 1));
}
