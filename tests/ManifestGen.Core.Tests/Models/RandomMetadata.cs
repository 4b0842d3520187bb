using CsCheck;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Models;

internal static class RandomMetadata
{
    private static readonly Gen<string> Key = RandomModels.Mostly(
        Gen.Frequency(
            (3, Gen.OneOf<string>("team", "acme.example/cost_centre", "A.b", "app.kubernetes.io/component", "no", "1e3")),
            (1, Gen.Const("nginx.ingress.kubernetes.io/server-snippet"))),
        Gen.OneOf<string>("", "the team", "a/b/c", "app.kubernetes.io/name", "Acme.example/team"));

    private static readonly Gen<string> LabelValue = RandomModels.Mostly(Gen.OneOf<string>("", "checkout", "1.0", "yes", "1e3"), Gen.OneOf<string>("the shop", "-", "ä"));

    private static readonly Gen<ManifestKinds> Kinds = RandomModels.Mostly(
        Gen.OneOf(ManifestKinds.All, ManifestKinds.Pod, ManifestKinds.Workload, ManifestKinds.Service | ManifestKinds.Ingress), Gen.Int.Select(kinds => (ManifestKinds)kinds));

    /// <param name="text">Values of annotations.</param>
    public static Gen<MetadataModel> Any(Gen<string> text) =>
        from labels in Entry(LabelValue).Array[0, 2]
        from annotations in Entry(text).Array[0, 2]
        select new MetadataModel { Labels = new(labels), Annotations = new(annotations) };

    private static Gen<MetadataEntryModel> Entry(Gen<string> value) =>
        Gen.Select(Key, value, Kinds, (key, value, on) => new MetadataEntryModel(RandomModels.Declared, key, value, on));
}
