using ManifestGen.Testing;

namespace ManifestGen.Import;

/// <summary>The committed manifests of the renderer's tests, which say all that can be generated: what the report calls understood is generated again.</summary>
public sealed class SnapshotRoundTripTests
{
    public static TheoryData<string> Snapshots =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "ManifestGen.Core.Tests", "Rendering", "Kubernetes"), "*.verified.yaml")
            .Where(path => File.ReadAllText(path) is var text && (text.Contains("\nkind: Deployment", StringComparison.Ordinal) || text.Contains("Set\n", StringComparison.Ordinal) || text.Contains("Job\n", StringComparison.Ordinal)))
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void What_is_understood_is_generated_again(string snapshot)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "tests", "ManifestGen.Core.Tests", "Rendering", "Kubernetes", snapshot));
        var imported = Imported.From(("k8s/catalog.yaml", text));
        var again = imported.Generate(new UserProject());

        var broken = again.Errors.Concat(again.Errors.Count > 0 ? [] : Faithful.Broken(imported.Result, again.Files)).ToArray();
        Assert.True(Known.GetValueOrDefault(snapshot, []).SequenceEqual(broken), $"{string.Join("\n", broken)}\n{string.Join("\n", imported.Result.Files.Select(file => file.Text))}");
    }

    // The same peers, each in a rule of its own.
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["BackingFilesTests.Database_with_a_volume.verified.yaml"] =
        [
            "NetworkPolicy spec.ingress[0].from[1].podSelector.matchLabels.app.kubernetes.io/name: cleaner -> [AllowIngress]",
            "NetworkPolicy spec.ingress[0].from[1].podSelector.matchLabels.app.kubernetes.io/instance: cleaner -> [AllowIngress]",
        ],
    };
}
