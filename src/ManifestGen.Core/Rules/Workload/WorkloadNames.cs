using ManifestGen.Model;

namespace ManifestGen.Rules.Workload;

internal static class WorkloadNames
{
    /// <summary>The kind with its article, as messages name it.</summary>
    public static string WithArticle(this WorkloadResource kind) => "a " + kind;

    /// <summary>The kinds with their articles, such as <c>a Deployment or a DaemonSet</c>.</summary>
    public static string WithArticles(this IEnumerable<WorkloadResource> kinds) => string.Join(" or ", kinds.Select(WithArticle));
}
