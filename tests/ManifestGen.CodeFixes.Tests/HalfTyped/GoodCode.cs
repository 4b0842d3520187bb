using ManifestGen.CodeFixes.Tests.Pages;
using ManifestGen.Testing;

namespace ManifestGen.CodeFixes.Tests.HalfTyped;

/// <summary>Code that somebody had finished: the examples of all pages, and the samples.</summary>
internal static class GoodCode
{
    public static IReadOnlyList<ExampleProject> All { get; } = [.. Pages().Concat(Samples).SelectMany(project => new[] { project, WithConstants(project) })];

    /// <summary>Our own samples alone.</summary>
    public static IReadOnlyList<ExampleProject> Samples => [.. Single(), Shop()];

    private static IEnumerable<ExampleProject> Pages() =>
        from id in TriedPages.Ids
        let page = RulePage.Of(id)
        from project in new[] { page.Bad.Project(page.Bad), page.Good.Project(page.Bad) }
        where project.Sources.Count > 0
        select project;

    // A class that is partial gets constants.
    private static ExampleProject WithConstants(ExampleProject project) => project with
    {
        Sources = project.Sources.Select(source => source.Replace("sealed class", "sealed partial class", StringComparison.Ordinal)).ToArray(),
        References = project.References.Select(WithConstants).ToArray(),
    };

    private static IEnumerable<ExampleProject> Single() =>
        new[] { "Catalog", "Notes", "Receipts", "Reporting" }.Select(name => Sample(name, Path.Combine("samples", name)));

    // A system, whose project references those of the services, which reference one with the servers that they share.
    private static ExampleProject Shop()
    {
        var backing = Sample("Shop.Backing", Path.Combine("samples", "Shop", "Backing"));
        return Sample("Shop.System", Path.Combine("samples", "Shop", "System")) with
        {
            References = [backing, .. new[] { "Catalog", "Gateway", "Orders", "Reports", "Shipping" }.Select(name => Sample($"Shop.{name}", Path.Combine("samples", "Shop", name)) with { References = [backing] })],
        };
    }

    private static ExampleProject Sample(string name, string folder) => new(
        $"src/{name}/{name}.csproj",
        Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray());
}
