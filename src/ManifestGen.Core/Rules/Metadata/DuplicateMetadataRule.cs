using ManifestGen.Model;

namespace ManifestGen.Rules.Metadata;

/// <summary>MGEN023: of two values of one key on one object, one would be lost.</summary>
internal sealed class DuplicateMetadataRule : IServiceRule
{
    private static readonly Rule Duplicate = new(
        "MGEN023",
        "The label or annotation is declared twice",
        "The {0} '{1}' is already declared on {2}: remove one of the two, or set On so that no kind has both",
        RuleSeverity.Error,
        Category.Metadata) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Duplicate];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var entries = MetadataEntry.AllOf(service).Where(entry => entry.HasValidKey).ToArray();
        for (var i = 1; i < entries.Length; i++)
        {
            var entry = entries[i];
            var first = entries.Take(i).FirstOrDefault(other => other.IsLabel == entry.IsLabel && other.Model.Key == entry.Model.Key && Common(other, entry) != 0);
            if (first is not null)
            {
                yield return Duplicate.At(entry.KeyPlace, entry.Noun, entry.Key, Describe(Common(first, entry))) with { Remedy = RemedyOf(first, entry) };
            }
        }
    }

    private static ManifestKinds Common(MetadataEntry one, MetadataEntry other) => one.Model.On & other.Model.On;

    private static string Describe(ManifestKinds kinds) => kinds == ManifestKinds.All ? "every kind" : kinds.ToString();

    // Of two different values, only the user knows which one is meant.
    private static Remedy? RemedyOf(MetadataEntry first, MetadataEntry repeated) =>
        first.Model.Value == repeated.Model.Value && first.Model.On == repeated.Model.On
            ? new Remedy("Remove the repetition", RemedyEdit.RemoveAttribute(repeated.Model.Origin))
            : null;
}
