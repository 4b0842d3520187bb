using System.Text.RegularExpressions;
using ManifestGen.Facts;
using ManifestGen.Grammar;
using ManifestGen.Model;

namespace ManifestGen.Rules.Network;

/// <summary>MGEN184 and MGEN185: networks that a service joins.</summary>
internal sealed class JoinedNetworkRule : IServiceRule
{
    private static readonly Regex Syntax = new(@"\A[a-zA-Z0-9][a-zA-Z0-9_.-]*\z", RegexOptions.CultureInvariant);

    /// <summary>The engine's own, which no container can join beside others.</summary>
    private static readonly string[] OfEngine = ["bridge", "host", "none", "ingress"];

    private static readonly Rule InvalidName = new(
        "MGEN184",
        "The network name is not valid",
        "'{0}' is not a valid network name, because {1}",
        RuleSeverity.Error,
        Category.Network) { IsBlocking = true };

    private static readonly Rule Disagreement = new(
        "MGEN185",
        "The network is both external and managed",
        "The network '{0}' is created by {1}, and External says that it already exists: rename one of them",
        RuleSeverity.Error,
        Category.Network) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [InvalidName, Disagreement];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        service.Docker.Networks.SelectMany(network => FindingsOf(network, application));

    private static IEnumerable<Finding> FindingsOf(JoinedNetworkModel network, ApplicationModel application)
    {
        var place = network.Origin.Argument("name");
        var targets = application.Project.Targets;
        if (TargetNames.OfDocker(targets) is not null && ProblemOf(network.Name) is { } problem)
        {
            yield return InvalidName.At(place, network.Name, problem) with { Remedy = Syntax.IsMatch(network.Name) ? null : Remedy.Write(place, KubernetesNames.Corrected(network.Name)) };
        }
        else if (TargetNames.OfDocker(targets) is not null && network.IsExternal && MakerOf(network.Name, application) is { } maker)
        {
            var external = network.Origin.Argument(nameof(NetworkAttribute.External));
            yield return Disagreement.At(external, network.Name, maker) with { Remedy = Remedy.Remove(external) };
        }
    }

    private static string? ProblemOf(string name) =>
        !Syntax.IsMatch(name) ? "only letters, digits, '_', '.' and '-' are valid, starting with a letter or digit"
        : OfEngine.Contains(name) ? "the engine reserves that name"
        : null;

    private static string? MakerOf(string name, ApplicationModel application) =>
        name == JoinedNetworkModel.Default ? "the engine"
        : ServiceLinks.IsMadeFor(application, name) ? "the file, for services that depend on each other"
        : application.Services.FirstOrDefault(service => service.Docker.Networks.Any(other => other.Name == name && !other.IsExternal)) is { } owner ? $"the file, for '{owner.Name}'"
        : null;
}
