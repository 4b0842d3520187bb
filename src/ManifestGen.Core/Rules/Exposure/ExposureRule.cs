using ManifestGen.Model;

namespace ManifestGen.Rules.Exposure;

/// <summary>A rule about what only Kubernetes has.</summary>
internal abstract class ExposureRule : IServiceRule
{
    public abstract IReadOnlyList<Rule> Rules { get; }

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        application.Project.Targets.HasFlag(ManifestTargets.Kubernetes) ? FindingsOf(service, application) : [];

    protected abstract IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application);

    /// <summary>Those of the services that come before one of them: of two that clash, the later one is reported.</summary>
    protected static IEnumerable<ServiceModel> Before(ServiceModel service, IEnumerable<ServiceModel> owners) => owners.TakeWhile(other => !other.Equals(service));

    protected static Remedy Removing(Place place) => Remedy.Remove(place);
}
