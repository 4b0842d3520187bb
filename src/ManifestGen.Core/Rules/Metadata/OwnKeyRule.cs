using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Metadata;

/// <summary>MGEN022: a key that ManifestGen gives its value, so that the object would have it twice.</summary>
internal sealed class OwnKeyRule : IServiceRule
{
    private const string PartOf = "app.kubernetes.io/part-of";

    private const string Reason = "the Reason of [Security] or [KubernetesAccess]";

    private static readonly Rule OwnKey = new(
        "MGEN022",
        "The label or annotation key is set by ManifestGen",
        "ManifestGen already sets the {0} '{1}' to {2}: remove this one",
        RuleSeverity.Error,
        Category.Metadata) { IsBlocking = true };

    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["app.kubernetes.io/name"] = "the service's name, which selects its pods",
        ["app.kubernetes.io/instance"] = "the service's name, which selects its pods",
        [PartOf] = "the PartOf value of [ContainerService]",
        ["app.kubernetes.io/version"] = "the image tag or the project's version",
        ["app.kubernetes.io/managed-by"] = "'ManifestGen'",
        [SecurityReason.Key] = Reason,
    };

    private static readonly Dictionary<string, string> Annotations = new(StringComparer.Ordinal) { [SecurityReason.Key] = Reason };

    public IReadOnlyList<Rule> Rules => [OwnKey];

    /// <summary>Whether ManifestGen writes the label itself.</summary>
    public static bool IsWritten(string label) => Labels.ContainsKey(label);

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from entry in MetadataEntry.AllOf(service)
        let own = entry.IsLabel ? Labels : Annotations
        where own.ContainsKey(entry.Model.Key)
        select OwnKey.At(entry.KeyPlace, entry.Noun, entry.Key, own[entry.Model.Key]) with { Remedy = RemedyOf(entry, service) };

    private static Remedy RemedyOf(MetadataEntry entry, ServiceModel service)
    {
        var removal = RemedyEdit.RemoveAttribute(entry.Model.Origin);
        return entry.Model.Key == PartOf && service.PartOf is null && entry.Model.Value.Length > 0
            ? new Remedy("Move to PartOf", RemedyEdit.SetArgument(service.Origin.Argument(nameof(ContainerServiceAttribute.PartOf)), CSharpLiteral.Of(entry.Model.Value)), removal)
            : new Remedy($"Remove the {entry.Noun}", removal);
    }
}
