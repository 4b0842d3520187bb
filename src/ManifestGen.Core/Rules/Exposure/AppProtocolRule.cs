using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN120: an application protocol is an IANA name, or a name with a domain.</summary>
internal sealed class AppProtocolRule : ExposureRule
{
    private static readonly Rule Invalid = new(
        "MGEN120",
        "The application protocol of the port is not valid",
        "'{0}' is not a valid application protocol: use a name such as http, https or grpc, or one with a domain such as kubernetes.io/h2c",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    public override IReadOnlyList<Rule> Rules => [Invalid];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application) =>
        from port in service.Ports
        where port.AppProtocol is not null && !LabelSyntax.IsKey(port.AppProtocol)
        let place = port.Origin.Argument(nameof(PortAttribute.AppProtocol))
        select Invalid.At(place, Characters.OnOneLine(port.AppProtocol!)) with { Remedy = Removing(place) };
}
