using System.Globalization;
using System.Text.RegularExpressions;
using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>
/// What tells the attributes apart that may stand several times on one class. One of an environment changes the common one of the same identity, and is
/// added where there is none: it never takes the place of another one. <c>docs/environments.md</c> has the same table for users.
/// </summary>
internal static class ItemIdentities
{
    private static readonly Dictionary<string, IdentityPart[]> Parts = new(StringComparer.Ordinal)
    {
        [AttributeNames.Port] = [new("Number"), IdentityPart.Open("Protocol", "0")],
        [AttributeNames.ExtendedResource] = [new("Name")],
        [AttributeNames.Env] = [new("Name")],
        [AttributeNames.SecretEnv] = [new("Name")],
        [AttributeNames.ConfigValue] = [new("Name")],
        [AttributeNames.ConfigEnv] = [new("Name")],
        [AttributeNames.FieldEnv] = [new("Name")],
        [AttributeNames.ResourceEnv] = [new("Name")],
        [AttributeNames.ConfigEnvFrom] = [new("ConfigMap"), IdentityPart.Weak("Prefix")],
        [AttributeNames.SecretEnvFrom] = [new("Secret"), IdentityPart.Weak("Prefix")],
        [AttributeNames.ConfigFile] = [new("Path")],
        [AttributeNames.SecretFile] = [new("Path")],
        [AttributeNames.FieldFile] = [new("Path")],
        [AttributeNames.TokenFile] = [new("Path")],
        [AttributeNames.Volume] = [new("Path")],
        [AttributeNames.TemporaryVolume] = [new("Path")],
        [AttributeNames.Label] = [new("Key"), On(ObjectKinds.All)],
        [AttributeNames.Annotation] = [new("Key"), On(ObjectKinds.Workload)],
        [AttributeNames.Sidecar] = [new("Container")],
        [AttributeNames.InitContainer] = [new("Container")],
        [AttributeNames.HostAlias] = [new("Address")],
        [AttributeNames.Spread] = [new("Over")],
        [AttributeNames.NodeSelector] = [new("Key")],
        // Of two wishes, or of two conditions, on one label the operator says which is which: Gt and Lt make a range.
        [AttributeNames.NodeAffinity] = [new("Key"), new("Operator")],
        [AttributeNames.Toleration] = [new("Key", ""), new("Value", ""), new("Effect", "0")],
        [AttributeNames.PodAffinity] = [new("Service", ""), new("ServiceType", ""), new("Within", "0"), new("Anti", "False")],
        [AttributeNames.ScaleOn] = [new("Metric"), new("Name", ""), new("Selector", ""), new("Container", ""), new("ObjectKind", ""), new("ObjectName", "")],
        [AttributeNames.ScaleOnEvent] = [new("Type"), new("Parameters", "") { Counts = NamesTheSource }],
        [AttributeNames.ScaleBehavior] = [new("Direction")],
        [AttributeNames.Ingress] = [new("Host"), new("Path", "/"), IdentityPart.Weak("PathType"), IdentityPart.Weak("ClassName")],
        [AttributeNames.HttpRoute] = [new("Host"), new("Path", "/"), new("Method", "0"), IdentityPart.Weak("PathType"), ..Parent],
        [AttributeNames.GrpcRoute] = [new("Host"), new("Service", ""), new("Method", ""), ..Parent],
        [AttributeNames.Gateway] = [new("Name"), IdentityPart.Open("Listener", "http") with { Implied = ("TlsSecret", "https") }],
        [AttributeNames.Certificate] = [new("Secret")],
        [AttributeNames.CertificateIssuer] = [new("Name")],
        [AttributeNames.KubernetesAccess] = [new("Resources"), new("ApiGroup", ""), new("ResourceNames", ""), new("ClusterWide", "False")],
        [AttributeNames.DependsOn] = [new("Service"), IdentityPart.Open("Connection", "")],
        [AttributeNames.AllowIngress] = PeerParts,
        [AttributeNames.AllowEgress] = PeerParts,
        [AttributeNames.EnvFile] = [new("Path")],
        [AttributeNames.Profile] = [new("Name")],
        [AttributeNames.Network] = [new("Name")],
        [AttributeNames.DockerLabel] = [new("Key")],
    };

    /// <summary>The parameters of scalers that say what is measured; the others say where it is, and how much of it is too much.</summary>
    private static readonly Regex Source = new(
        @"\A[a-z]*?(queue(name|url)?|topic(name)?|subscription(name|id)?|list(name)?|stream(name)?|consumer(group)?|query|metric(name)?|table(name)?|collection|bucket(name)?|indexname|start|end)=",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static IdentityPart[] Parent => [IdentityPart.Weak("Gateway"), IdentityPart.Weak("GatewayNamespace"), IdentityPart.Weak("Listener")];

    private static IdentityPart On(ObjectKinds byDefault) => IdentityPart.Open("On", ((int)byDefault).ToString(CultureInfo.InvariantCulture));

    private static IdentityPart[] PeerParts =>
        [new("Service", ""), new("Namespace", ""), new("NamespaceLabels", ""), new("PodLabels", ""), new("Cidr", "")];

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
