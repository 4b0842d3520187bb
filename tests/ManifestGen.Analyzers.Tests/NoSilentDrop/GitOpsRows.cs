using static ManifestGen.DropRows;

namespace ManifestGen;

internal static class GitOpsRows
{
    private const string Argo = """[assembly: GitOps(GitOpsTool.ArgoCd, Repository = "https://git.example.com/acme/shop.git", Path = "src")]""";

    private const string Flux = """[assembly: GitOps(GitOpsTool.Flux, Repository = "https://git.example.com/acme/shop.git", Path = "src")]""";

    public static readonly DropRow[] All =
    [
        ("GitOpsAttribute.Tool", Argo + Service, Flux + Service),
        ("GitOpsAttribute.Repository", Argo + Service, Argo.Replace("shop.git", "store.git") + Service),
        ("GitOpsAttribute.Path", Argo + Service, Argo.Replace("\"src\"", "\"source\"") + Service),
        .. new[] { "Revision = \"release\"", "Name = \"other\"", "Namespace = \"tools\"", "Project = \"shop\"", "Cluster = \"eu\"", "AutoSync = false", "Prune = false" }.Select(Argued(Argo)),
        .. new[] { "Secret = \"shop-git\"", "DecryptionSecret = \"age\"" }.Select(Argued(Flux)),
    ];

    private static Func<string, DropRow> Argued(string attribute) => argument => ($"GitOpsAttribute.{argument.Split(' ')[0]}", attribute + Service, attribute.Replace("Path =", argument + ", Path =") + Service);
}
