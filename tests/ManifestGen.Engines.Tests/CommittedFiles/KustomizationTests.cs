using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;
using ManifestGen.Testing.Validation;

namespace ManifestGen.Engines.Tests.CommittedFiles;

/// <summary>What <c>kubectl apply -k</c> would send to a cluster for each sample, in general and in each environment, as a whole.</summary>
public sealed class KustomizationTests
{
    public static TheoryData<string> Folders => Samples.Kustomizations;

    /// <summary>Schemas and operators' models judge where they are; in the gate they must be.</summary>
    [RequiresCommandTheory(Tools.Kubectl)]
    [MemberData(nameof(Folders))]
    public void Every_object_is_accepted(string folder)
    {
        var objects = CommandLine.Run("kubectl", "kustomize", Samples.FullPath(folder)).MustSucceed().Output;

        Assert.NotEmpty(KubernetesValidation.ReadStrictly(objects));
        Assert.Empty(Schemas.Folder is null ? [] : KubernetesValidation.CheckSchema(objects));
        Assert.Empty(CustomResources.Modules is null ? [] : CustomResources.Check([objects]));
    }
}
