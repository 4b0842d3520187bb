using CsCheck;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

public class WrittenKindsTests
{
    private static readonly ManifestKinds[] Kinds = Enum.GetValues<ManifestKinds>().Except([ManifestKinds.None, ManifestKinds.All]).ToArray();

    [Fact]
    public void A_kind_is_written_when_a_label_of_it_is() => Assert.All(TestModels.All, AssertExact);

    [Fact]
    public void So_it_is_for_any_declaration() => RandomModels.Accepted.Sample(AssertExact, iter: RandomValues.Of(200));

    private static void AssertExact(ApplicationModel application) => Assert.All(application.Services, service =>
    {
        var labelled = service with { Environments = default, Metadata = new() { Labels = Kinds.Select(LabelOf).ToEquatableArray() } };
        var text = Rendered.File(application with { Services = EquatableArray.Of(labelled) }, $"k8s/{service.Name}.yaml");

        Assert.Equal(Kinds.Where(kind => text.Contains($"on-{kind}: ", StringComparison.Ordinal)), Kinds.Where(kind => WrittenKinds.Of(labelled, application.Project).HasFlag(kind)));
    });

    private static MetadataEntryModel LabelOf(ManifestKinds kind) => new(Origin.Class, $"on-{kind}", "yes", kind);
}
