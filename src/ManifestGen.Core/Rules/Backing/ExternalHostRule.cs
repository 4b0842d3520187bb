using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Backing;

/// <summary>MGEN079 and MGEN080: a server that runs elsewhere.</summary>
internal sealed class ExternalHostRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN079",
        "The backing service host is not valid",
        "'{0}' is not a valid host: use a name or address only, such as 'db.example.com', and declare the port with [Port]",
        RuleSeverity.Error,
        Category.Backing) { IsBlocking = true };

    private static readonly Rule Lost = new(
        "MGEN080",
        "Container settings have no effect on an external server",
        "'{0}' runs at '{1}' and is not generated, so {2} has no effect in Kubernetes, Compose and Swarm: remove it, or set Environment for Host",
        RuleSeverity.Info,
        Category.Backing);

    public IReadOnlyList<Rule> Rules => [Invalid, Lost];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Backing is not { Host: { } host } backing)
        {
            yield break;
        }

        var place = backing.Origin.Argument(nameof(BackingServiceAttribute.Host));
        if (!IsHost(host))
        {
            yield return Invalid.At(place, host) with
            {
                Remedy = HostIn(host, service) is { } name ? new Remedy($"Use '{name}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(name))) : null,
            };
        }
        else if (IsEverywhere(service, application.Project) && Unused(service, backing).ToArray() is { Length: > 0 } unused)
        {
            yield return Lost.At(place, service.Name, host, string.Join(", ", unused));
        }
    }

    private static bool IsEverywhere(ServiceModel service, ProjectModel project) =>
        project.Environment is null && service.Environments.All(environment => environment.Service.IsExternal);

    private static bool IsHost(string host) => Uri.CheckHostName(host) is UriHostNameType.IPv4 or UriHostNameType.IPv6 || (DnsName.IsHost(host) && host[0] != '*');

    // As it stands in an address. A port, a user and a database beside it are declared elsewhere, and must not be lost.
    private static string? HostIn(string text, ServiceModel service) =>
        Uri.TryCreate(text.Contains("://") ? text.Trim() : $"tcp://{text.Trim()}", UriKind.Absolute, out var address)
        && IsHost(address.Host)
        && address is { PathAndQuery: "" or "/", UserInfo: "", Fragment: "" }
        && (text.LastIndexOf(':') <= text.IndexOf("://", StringComparison.Ordinal) || service.Ports.FirstOrDefault()?.Number == address.Port)
            ? address.Host
            : null;

    // Ports and variables are what its connection string is made of.
    private static IEnumerable<string> Unused(ServiceModel service, BackingModel backing) => new[]
    {
        backing.Image is null ? null : "the image",
        service.Replicas is null ? null : "[Replicas]",
        service.AutoScale is null ? null : "[AutoScale]",
        service.Resources.Origin == Origin.Class ? null : "[Resources]",
        service.Storage.Volumes.All(volume => volume.Origin == Origin.Class) ? null : "[Volume]",
        service.Probes.All(probe => probe.Origin == Origin.Class) ? null : "each probe",
    }.OfType<string>();
}
