using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN128: what goes through the internet without TLS is read and changed on the way.</summary>
internal sealed class TlsRule : ExposureRule
{
    private static readonly Rule NotEncrypted = new(
        "MGEN128",
        "The ingress has no TLS",
        "Requests for '{0}' are not encrypted: set TlsSecret to the secret with the certificate, such as \"{1}\"",
        RuleSeverity.Warning,
        Category.Exposure);

    public override IReadOnlyList<Rule> Rules => [NotEncrypted];

    // One certificate serves all paths of a host.
    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application) =>
        from ingress in service.Exposure.Ingresses
        group ingress by (ingress.Host, ingress.ClassName) into host
        where host.All(ingress => ingress.TlsSecret is null)
        let secret = service.Name + "-tls"
        select NotEncrypted.At(host.First().Origin, Characters.OnOneLine(host.Key.Host), Characters.OnOneLine(secret)) with
        {
            Remedy = new Remedy($"Set TlsSecret = \"{Characters.OnOneLine(secret)}\"", RemedyEdit.SetArgument(host.First().Origin.Argument(nameof(IngressAttribute.TlsSecret)), CSharpLiteral.Of(secret))),
        };
}
