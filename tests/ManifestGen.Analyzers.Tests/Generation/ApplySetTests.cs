using ManifestGen.Testing;

namespace ManifestGen.Generation;

/// <summary>The parent of an ApplySet, which kubectl takes for one that it made itself.</summary>
public sealed class ApplySetTests
{
    private const string Service = """using ManifestGen; [assembly: KubernetesNamespace("shop", ApplySet = "shop")] """;

    // base64url(sha256("shop.shop.ConfigMap.")), by the tools of the system.
    private const string Id = "applyset-XH-PJYPzLD9nFYm7BNKLLSDNEG2L1ih90R3Ov_stz-s-v1";

    [Fact]
    public void Parent_has_the_id_that_kubectl_computes_and_says_that_kubectl_manages_it()
    {
        var files = Files(Service + """[ContainerService("web")] public sealed class Web;""");

        Assert.Contains($"applyset.kubernetes.io/id: {Id}", files["k8s/applyset.yaml"], StringComparison.Ordinal);
        Assert.Contains("applyset.kubernetes.io/tooling: kubectl/", files["k8s/applyset.yaml"], StringComparison.Ordinal);
        Assert.Contains("applyset.kubernetes.io/contains-group-kinds: \"\"", files["k8s/applyset.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Parent_is_applied_by_no_kustomization_and_has_no_label_by_which_users_prune()
    {
        var files = Files(Service + """[ContainerService("web")] public sealed class Web;""");

        Assert.DoesNotContain("applyset", files["k8s/kustomization.yaml"] + files["k8s/web.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain("managed-by", files["k8s/applyset.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Namespace_of_an_environment_has_a_parent_of_its_own()
    {
        var files = Files(Service + """[assembly: KubernetesNamespace("live", Environment = "production")] [ContainerService("web")] public sealed class Web;""");

        Assert.Contains("namespace: live", files["k8s/overlays/production/applyset.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain(Id, files["k8s/overlays/production/applyset.yaml"], StringComparison.Ordinal);
        Assert.Contains(Id, files["k8s/base/applyset.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_without_a_name() =>
        Assert.DoesNotContain(Files("""using ManifestGen; [assembly: KubernetesNamespace("shop")] [ContainerService("web")] public sealed class Web;""").Keys, path => path.Contains("applyset", StringComparison.Ordinal));

    private static IReadOnlyDictionary<string, string> Files(string source)
    {
        var generated = Generated.From(new UserProject(source) { Properties = new Dictionary<string, string> { ["ManifestGenTargets"] = "kubernetes" } });
        Assert.Empty(generated.Errors);
        return generated.Files;
    }
}
