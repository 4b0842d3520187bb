using ManifestGen.Model;

namespace ManifestGen.Rules;

/// <summary>A rule about one service; a pure function of the model.</summary>
public interface IServiceRule
{
    /// <summary>What it can report.</summary>
    IReadOnlyList<Rule> Rules { get; }

    /// <param name="service">The service to look at.</param>
    /// <param name="application">Its project and all services of it, this one among them, for what must not clash.</param>
    IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application);
}
