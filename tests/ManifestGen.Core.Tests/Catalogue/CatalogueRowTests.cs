namespace ManifestGen.Core.Tests.Catalogue;

/// <summary>
/// What linters find is never written unless a rule has said so at the declaration. Each row is judged on the same random applications, in each of their
/// environments: <see cref="RandomSample"/>. What overlays make of an environment is judged where they are rendered.
/// </summary>
public class CatalogueRowTests
{
    public static TheoryData<int> Numbers { get; } = new(CatalogueRows.All.Select(row => row.Number));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void No_declaration_breaks_the_row(int number)
    {
        var row = RowOf(number);
        var used = new HashSet<Excuse>();
        foreach (var service in RandomSample.Services)
        {
            var violations = row.Find(service.Output).ToList();
            var excuses = row.Excuses.Where(excuse => service.Findings.Any(excuse.Covers)).ToList();
            Assert.True(violations.Count == 0 || excuses.Count > 0, $"{row}: {string.Join("; ", violations)}\nin {service}");
            used.UnionWith(violations.Count == 0 ? [] : excuses);
        }

        // An exception that no declaration of the sample makes would be one that nobody has tried.
        Assert.Empty(row.Excuses.Except(used));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void What_breaks_the_row_is_found(int number)
    {
        var row = RowOf(number);

        Assert.Empty(CatalogueSample.Good.Services.SelectMany(row.Find));
        Assert.NotEmpty(row.Bad);
        Assert.All(row.Bad, breakage => Assert.NotEmpty(CatalogueSample.Broken(breakage).Services.SelectMany(row.Find)));
    }

    [Fact]
    public void Sample_has_enough_of_all_that_rows_are_about()
    {
        (string What, Func<RenderedService, bool> Is)[] kinds =
        [
            ("init container", service => service.Pod.InitContainers?.Any(container => container.RestartPolicy is null) == true),
            ("sidecar", service => service.Pod.InitContainers?.Any(container => container.RestartPolicy == "Always") == true),
            ("server", service => service.IsForeign),
            ("who waits for another service", service => service.Compose["depends_on"] is not null),
            .. new[] { "Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob" }.Select(kind => (kind, (Func<RenderedService, bool>)(service => service.Workload.Resource.Kind == kind))),
            .. new[] { "Service", "Ingress", "HTTPRoute", "HorizontalPodAutoscaler", "ScaledObject", "PodDisruptionBudget", "ConfigMap", "ServiceMonitor", "PodMonitor" }
                .Select(kind => (kind, (Func<RenderedService, bool>)(service => service.Objects.Any(resource => resource.Kind == kind)))),
        ];

        Assert.All(kinds, kind => Assert.True(RandomSample.Services.Count(service => kind.Is(service.Output)) >= 5, $"Fewer than five: {kind.What}."));
        Assert.InRange(RandomSample.Services.Count(service => service.Environment is not null), 50, RandomSample.Services.Count - 400);
    }

    [Fact]
    public void Each_row_stands_once() => Assert.Equal(CatalogueRows.Numbers.Distinct().Count(), CatalogueRows.Numbers.Count);

    private static CatalogueRow RowOf(int number) => CatalogueRows.All.Single(row => row.Number == number);
}
