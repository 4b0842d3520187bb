using ManifestGen.Testing;
using ManifestGen.Testing.Validation;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

/// <summary>A cluster that enforces Pod Security <c>restricted</c> admits the pods of every committed sample, in general and in each environment.</summary>
public class SamplesTests
{
    private const string Exception = "manifestgen.dev/security-exception";

    public static TheoryData<string> Kustomizations => new(Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "samples"), "kustomization.yaml", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(file)!).Replace('\\', '/'))
        .Where(folder => !IsPart(folder))
        .Order(StringComparer.Ordinal));

    [RequiresCommandTheory("kubectl version --client")]
    [MemberData(nameof(Kustomizations))]
    public void Pods_are_admitted_unless_a_reason_says_why_not(string folder)
    {
        var output = CommandLine.Run("kubectl", "kustomize", Path.Combine(Repository.Root, folder)).MustSucceed().Output;
        var workloads = KubernetesValidation.ReadStrictly(output).Select(Workload.From).OfType<Workload>().ToList();

        Assert.NotEmpty(workloads);
        Assert.All(
            workloads.Where(workload => workload.Template.Metadata.Annotations?.ContainsKey(Exception) != true),
            workload => Assert.Empty(PodSecurity.RestrictedViolations(workload.Pod)));
    }

    // What another kustomization of the sample names, and what a build keeps.
    private static bool IsPart(string folder) => folder.Split('/').Any(part => part is "custom" or "patches" or "obj");
}
