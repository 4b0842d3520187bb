using System.Globalization;
using System.Text.RegularExpressions;

namespace ManifestGen.Parsing;

/// <summary>
/// What tells the attributes apart that may stand several times on one class. One of an environment changes the common one of the same identity, and is
/// added where there is none: it never takes the place of another one. <c>docs/environments.md</c> has the same table for users.
/// </summary>
internal static class ItemIdentities
{
    private static readonly Dictionary<string, IdentityPart[]> Parts = new(StringComparer.Ordinal)
    {
        [nameof(PortAttribute)] = [new(nameof(PortAttribute.Number)), IdentityPart.Open(nameof(PortAttribute.Protocol), "0")],
        [nameof(ExtendedResourceAttribute)] = [new(nameof(ExtendedResourceAttribute.Name))],
        [nameof(EnvAttribute)] = [new(nameof(EnvAttribute.Name))],
        [nameof(SecretEnvAttribute)] = [new(nameof(SecretEnvAttribute.Name))],
        [nameof(ConfigValueAttribute)] = [new(nameof(ConfigValueAttribute.Name))],
        [nameof(ConfigEnvAttribute)] = [new(nameof(ConfigEnvAttribute.Name))],
        [nameof(FieldEnvAttribute)] = [new(nameof(FieldEnvAttribute.Name))],
        [nameof(ResourceEnvAttribute)] = [new(nameof(ResourceEnvAttribute.Name))],
        [nameof(ConfigEnvFromAttribute)] = [new(nameof(ConfigEnvFromAttribute.ConfigMap)), IdentityPart.Weak(nameof(ConfigEnvFromAttribute.Prefix))],
        [nameof(SecretEnvFromAttribute)] = [new(nameof(SecretEnvFromAttribute.Secret)), IdentityPart.Weak(nameof(SecretEnvFromAttribute.Prefix))],
        [nameof(ConfigFileAttribute)] = [new(nameof(ConfigFileAttribute.Path))],
        [nameof(SecretFileAttribute)] = [new(nameof(SecretFileAttribute.Path))],
        [nameof(FieldFileAttribute)] = [new(nameof(FieldFileAttribute.Path))],
        [nameof(TokenFileAttribute)] = [new(nameof(TokenFileAttribute.Path))],
        [nameof(VolumeAttribute)] = [new(nameof(VolumeAttribute.Path))],
        [nameof(TemporaryVolumeAttribute)] = [new(nameof(TemporaryVolumeAttribute.Path))],
        [nameof(LabelAttribute)] = [new(nameof(LabelAttribute.Key)), On(ManifestKinds.All)],
        [nameof(AnnotationAttribute)] = [new(nameof(AnnotationAttribute.Key)), On(ManifestKinds.Workload)],
        [nameof(SidecarAttribute)] = [new(nameof(SidecarAttribute.Container))],
        [nameof(InitContainerAttribute)] = [new(nameof(InitContainerAttribute.Container))],
        [nameof(HostAliasAttribute)] = [new(nameof(HostAliasAttribute.Address))],
        [nameof(SpreadAttribute)] = [new(nameof(SpreadAttribute.Over))],
        [nameof(NodeSelectorAttribute)] = [new(nameof(NodeSelectorAttribute.Key))],
        // Of two wishes, or of two conditions, on one label the operator says which is which: Gt and Lt make a range.
        [nameof(NodeAffinityAttribute)] = [new(nameof(NodeAffinityAttribute.Key)), new(nameof(NodeAffinityAttribute.Operator))],
        [nameof(TolerationAttribute)] = [new(nameof(TolerationAttribute.Key), ""), new(nameof(TolerationAttribute.Value), ""), new(nameof(TolerationAttribute.Effect), "0")],
        [nameof(PodAffinityAttribute)] = [new(nameof(PodAffinityAttribute.Service), ""), new(nameof(PodAffinityAttribute.ServiceType), ""), new(nameof(PodAffinityAttribute.Within), "0"), new(nameof(PodAffinityAttribute.Anti), "False")],
        [nameof(ScaleOnAttribute)] = [new(nameof(ScaleOnAttribute.Metric)), new(nameof(ScaleOnAttribute.Name), ""), new(nameof(ScaleOnAttribute.Selector), ""), new(nameof(ScaleOnAttribute.Container), ""), new(nameof(ScaleOnAttribute.ObjectKind), ""), new(nameof(ScaleOnAttribute.ObjectName), "")],
        [nameof(ScaleOnEventAttribute)] = [new(nameof(ScaleOnEventAttribute.Type)), new(nameof(ScaleOnEventAttribute.Parameters), "") { Counts = NamesTheSource }],
        [nameof(ScaleBehaviorAttribute)] = [new(nameof(ScaleBehaviorAttribute.Direction))],
        [nameof(IngressAttribute)] = [new(nameof(IngressAttribute.Host)), new(nameof(IngressAttribute.Path), "/"), IdentityPart.Weak(nameof(IngressAttribute.PathType)), IdentityPart.Weak(nameof(IngressAttribute.ClassName))],
        [nameof(HttpRouteAttribute)] = [new(nameof(HttpRouteAttribute.Host)), new(nameof(HttpRouteAttribute.Path), "/"), new(nameof(HttpRouteAttribute.Method), "0"), IdentityPart.Weak(nameof(HttpRouteAttribute.PathType)), ..Parent],
        [nameof(GrpcRouteAttribute)] = [new(nameof(GrpcRouteAttribute.Host)), new(nameof(GrpcRouteAttribute.Service), ""), new(nameof(GrpcRouteAttribute.Method), ""), ..Parent],
        [nameof(GatewayAttribute)] = [new(nameof(GatewayAttribute.Name)), IdentityPart.Open(nameof(GatewayAttribute.Listener), "http") with { Implied = (nameof(GatewayAttribute.TlsSecret), "https") }],
        [nameof(CertificateAttribute)] = [new(nameof(CertificateAttribute.Secret))],
        [nameof(CertificateIssuerAttribute)] = [new(nameof(CertificateIssuerAttribute.Name))],
        [nameof(KubernetesAccessAttribute)] = [new(nameof(KubernetesAccessAttribute.Resources)), new(nameof(KubernetesAccessAttribute.ApiGroup), ""), new(nameof(KubernetesAccessAttribute.ResourceNames), ""), new(nameof(KubernetesAccessAttribute.ClusterWide), "False")],
        [nameof(DependsOnAttribute)] = [new(nameof(DependsOnAttribute.Service)), IdentityPart.Open(nameof(DependsOnAttribute.Connection), ""), IdentityPart.Open(nameof(DependsOnAttribute.AddressVariable), "")],
        [nameof(AllowIngressAttribute)] = PeerParts,
        [nameof(AllowEgressAttribute)] = PeerParts,
        [nameof(EnvFileAttribute)] = [new(nameof(EnvFileAttribute.Path))],
        [nameof(ProfileAttribute)] = [new(nameof(ProfileAttribute.Name))],
        [nameof(NetworkAttribute)] = [new(nameof(NetworkAttribute.Name))],
        [nameof(DockerLabelAttribute)] = [new(nameof(DockerLabelAttribute.Key))],
    };

    /// <summary>The parameters of scalers that say what is measured; the others say where it is, and how much of it is too much.</summary>
    private static readonly Regex Source = new(
        @"\A[a-z]*?(queue(name|url)?|topic(name)?|subscription(name|id)?|list(name)?|stream(name)?|consumer(group)?|query|metric(name)?|table(name)?|collection|bucket(name)?|indexname|start|end)=",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static IdentityPart[] Parent => [IdentityPart.Weak(nameof(GatewayRouteAttribute.Gateway)), IdentityPart.Weak(nameof(GatewayRouteAttribute.GatewayNamespace)), IdentityPart.Weak(nameof(GatewayRouteAttribute.Listener))];

    private static IdentityPart On(ManifestKinds byDefault) => IdentityPart.Open(nameof(LabelAttribute.On), ((int)byDefault).ToString(CultureInfo.InvariantCulture));

    private static IdentityPart[] PeerParts =>
        [new(nameof(NetworkRuleAttribute.Service), ""), new(nameof(NetworkRuleAttribute.Namespace), ""), new(nameof(NetworkRuleAttribute.NamespaceLabels), ""), new(nameof(NetworkRuleAttribute.PodLabels), ""), new(nameof(NetworkRuleAttribute.Cidr), "")];

    private static bool NamesTheSource(string parameter) => Source.IsMatch(parameter);

    /// <summary>The attributes that may stand several times.</summary>
    public static IReadOnlyCollection<string> Attributes => Parts.Keys;

    /// <summary>The properties that tell two attributes of one name apart.</summary>
    public static IReadOnlyList<IdentityPart> Of(string attribute) => Parts[attribute];
}

/// <summary>A property that is part of an identity.</summary>
/// <param name="Property">Its name.</param>
/// <param name="Default">What holds where it is not written.</param>
internal sealed record IdentityPart(string Property, string Default = "")
{
    /// <summary>Whether an environment may leave it out where only one common attribute can be meant.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>Whether it only tells apart what is alike otherwise; of one alone, an environment may change it.</summary>
    public bool IsWeak { get; private init; }

    /// <summary>Which elements of an array count. Null for all.</summary>
    public Func<string, bool>? Counts { get; init; }

    /// <summary>Another property that, where it is written and this one is not, says which one it is.</summary>
    public (string Property, string Value)? Implied { get; init; }

    public static IdentityPart Open(string property, string byDefault) => new(property, byDefault) { IsOpen = true };

    public static IdentityPart Weak(string property) => new(property) { IsWeak = true };

    /// <summary>The part of one attribute, as it is written or as it is by default.</summary>
    public string Of(AttributeReader attribute) => Written(attribute) is { Length: > 0 } text ? text : Default;

    /// <summary>Whether the attribute says it.</summary>
    public bool IsWrittenIn(AttributeReader attribute) => Written(attribute).Length > 0;

    private string Written(AttributeReader attribute) =>
        attribute.Identity(this) is { Length: > 0 } text ? text
        : Implied is var (property, value) && attribute.Text(property).Length > 0 ? value : "";
}
