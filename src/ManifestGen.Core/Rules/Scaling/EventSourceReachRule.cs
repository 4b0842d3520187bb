using ManifestGen.Grammar;
using ManifestGen.Model;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN235, MGEN236 and MGEN237: whether KEDA, from its own namespace, finds and reaches what it measures. While it does not, nothing is scaled, and at a minimum of 0 nothing ever starts.</summary>
internal sealed class EventSourceReachRule : IServiceRule
{
    private static readonly Rule ShortName = new(
        "MGEN235",
        "KEDA resolves a short host name in its own namespace",
        "KEDA resolves '{0}' in its own namespace '{1}', where it does not exist, so the service never scales: {2}",
        RuleSeverity.Warning,
        Category.Scaling);

    private static readonly Rule OtherProject = new(
        "MGEN236",
        "Another project's NetworkPolicy may block KEDA",
        "KEDA connects to '{0}', which {1} declares in another project, from the namespace '{2}': allow it there with [AllowIngress(Namespace = \"{2}\")]",
        RuleSeverity.Info,
        Category.Scaling);

    private static readonly Rule InvalidNamespace = new(
        "MGEN237",
        "The KEDA namespace is not valid",
        "'{0}' is not a valid namespace: use at most 63 lowercase letters, digits and '-', starting and ending with a letter or digit",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [ShortName, OtherProject, InvalidNamespace];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        !application.Project.Targets.HasFlag(ManifestTargets.Kubernetes) || !EventSource.IsScaled(service)
            ? []
            : service.Scaling.Events.SelectMany(trigger => FindingsOf(trigger, service, application));

    private static IEnumerable<Finding> FindingsOf(ScaleEventModel trigger, ServiceModel service, ApplicationModel application)
    {
        var @namespace = trigger.EffectiveScalerNamespace;
        if (!KubernetesNames.IsLabel(@namespace))
        {
            yield return InvalidNamespace.At(trigger.Origin.Argument(nameof(trigger.ScalerNamespace)), @namespace);
            yield break;
        }

        if (@namespace != application.NamespaceName && ShortNameOf(trigger, service, application) is var (place, host, remedy))
        {
            yield return ShortName.At(place, host, @namespace, remedy);
        }

        if (OtherServerOf(trigger, service) is { } server)
        {
            yield return OtherProject.At(trigger.Origin.Argument("type"), server.Name!, server.ClassName, @namespace);
        }
    }

    private static (Place Place, string Host, string Remedy)? ShortNameOf(ScaleEventModel trigger, ServiceModel service, ApplicationModel application)
    {
        const string Declare = "declare [assembly: KubernetesNamespace], so that the full name is generated";
        foreach (var (place, parameter) in trigger.Origin.Elements("parameters", trigger.Parameters))
        {
            // What is to be moved to a secret is reported so.
            if (EventTriggerRule.EvidenceIn(parameter) is not null)
            {
                continue;
            }

            if (EventSource.AddressesOf(parameter, service).FirstOrDefault(address => IsShort(address.Host)) is { } address)
            {
                return (place, address.Host, $"use '{BackingModel.NameIn(application.NamespaceName ?? "<namespace>", address.Host)}'");
            }

            if (application.NamespaceName is null
                && EventSource.VariablesOf(trigger with { Parameters = EquatableArray.Of(parameter) }).FirstOrDefault() is { } variable
                && EventSource.ConnectionOf(variable, service) is { Backing: not { Backing.IsExternal: true } } server)
            {
                return (place, server.Name!, Declare);
            }
        }

        // Whatever name it is found by first, it answers with the one that is declared for it.
        return application.NamespaceName is null && EventSource.ServicesOf(trigger, service, application).FirstOrDefault(measured => measured.CallsItself) is { } kafka
            ? (trigger.Origin.Argument("type"), kafka.Name, Declare)
            : null;
    }

    private static bool IsShort(string host) => host.IndexOf('.') < 0 && host.IndexOf(':') < 0;

    private static ServiceReference? OtherServerOf(ScaleEventModel trigger, ServiceModel service) => service.Network.Dependencies
        .Select(dependency => dependency.Service)
        .FirstOrDefault(server => server is { IsInThisProject: false, Name: not null, Backing.Backing: { IsExternal: false, Engine: { } engine } } && engine.Engine == EventSource.EngineOf(trigger.Type));
}
