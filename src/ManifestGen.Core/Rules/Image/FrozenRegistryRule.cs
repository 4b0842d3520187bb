using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Image;

/// <summary>MGEN615: registries and folders that get no fixes any more, and whose successors have the same images.</summary>
internal sealed class FrozenRegistryRule : IContainerRule
{
    private static readonly (string Old, string New)[] Moved =
    [
        ("k8s.gcr.io/", "registry.k8s.io/"),
        ("gcr.io/google_containers/", "registry.k8s.io/"),
        ("mcr.microsoft.com/dotnet/core/", "mcr.microsoft.com/dotnet/"),
    ];

    private static readonly Rule Frozen = new(
        "MGEN615",
        "The image registry is no longer updated",
        "'{0}' is no longer updated, because '{1}' has moved to '{2}'",
        RuleSeverity.Warning,
        Category.Image);

    public IReadOnlyList<Rule> Rules => [Frozen];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from image in new[] { NamedImage.ForeignFor(service) }.OfType<NamedImage>().Concat(NamedImage.BasesFor(service, application))
        from move in Moved
        where image.Text.StartsWith(move.Old, StringComparison.Ordinal)
        let moved = move.New + image.Text.Substring(move.Old.Length)
        select Frozen.At(image.Place, Characters.OnOneLine(image.Text), move.Old, move.New) with
        {
            // A property is in the project, which no remedy changes; a digest is of the old registry.
            Remedy = image.Property is null ? new Remedy($"Use '{moved}'", RemedyEdit.SetArgument(image.Place, CSharpLiteral.Of(moved))) : null,
        };
}
