using ManifestGen.Model;

namespace ManifestGen.Rendering.Report;

/// <summary>What each environment needs at least and at most, and what each service has of it.</summary>
internal static class ResourceTables
{
    private static readonly string[] Columns = ["", "Pods", "CPU requested", "CPU limit", "Memory requested", "Memory limit", "Disk requested", "Volumes"];

    public static void Write(HtmlWriter html, ApplicationModel application)
    {
        var deployments = Deployment.AllOf(application);
        html.Open("div", ("class", "scroll")).Open("table", ("class", "numbers")).Element("caption", "Sums over all pods, at the minimum and the maximum of replicas");
        Head(html, Columns);
        html.Open("tbody").Line();
        foreach (var deployment in deployments)
        {
            Sums(html, deployment);
        }

        html.Close().Close().Close();
        PerService(html, application, deployments);
        if (deployments[0].PerNode.Select(service => service.Name).ToArray() is { Length: > 0 } names)
        {
            html.Element("p", $"Not in the sums: {string.Join(", ", names)}, of which each node runs one pod.", ("class", "note"));
        }
    }

    private static void Sums(HtmlWriter html, Deployment deployment)
    {
        var (min, max) = (deployment.Total(range => range.Min), deployment.Total(range => range.Max));
        var (fewest, most) = (deployment.Replicas(range => range.Min), deployment.Replicas(range => range.Max));
        html.Open("tr").Element("th", deployment.Name, ("scope", "row"))
            .Element("td", fewest == most ? HtmlText.Of(most) : $"{HtmlText.Of(fewest)} to {HtmlText.Of(most)}")
            .Element("td", ReadableQuantity.Range(min.Cpu, max.Cpu, ReadableQuantity.Cores))
            .Element("td", ReadableQuantity.Range(min.CpuLimit, max.CpuLimit, ReadableQuantity.Cores))
            .Element("td", ReadableQuantity.Range(min.Memory, max.Memory, ReadableQuantity.Bytes))
            .Element("td", ReadableQuantity.Range(min.MemoryLimit, max.MemoryLimit, ReadableQuantity.Bytes))
            .Element("td", ReadableQuantity.Range(min.Disk, max.Disk, ReadableQuantity.Bytes))
            .Element("td", ReadableQuantity.Range(deployment.Storage(range => range.Min), deployment.Storage(range => range.Max), ReadableQuantity.Bytes))
            .Close().Line();
    }

    // An environment has a row where it differs.
    private static void PerService(HtmlWriter html, ApplicationModel application, IReadOnlyList<Deployment> deployments)
    {
        html.Open("div", ("class", "scroll")).Open("table", ("class", "numbers")).Element("caption", "One pod of each service");
        Head(html, ["", .. deployments.Count == 1 ? [] : new[] { "" }, "Replicas", "CPU requested", "CPU limit", "Memory requested", "Memory limit", "Disk requested"]);
        html.Open("tbody").Line();
        foreach (var name in application.Services.Where(service => !service.IsExternal).Select(service => service.Name).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal))
        {
            IReadOnlyList<string>? general = null;
            foreach (var deployment in deployments)
            {
                if (deployment.Services.FirstOrDefault(service => service.Name == name) is { } service && OfPod(service) is var cells && general?.SequenceEqual(cells) != true)
                {
                    Row(html, name, isFirst: general is null, deployments.Count == 1 ? cells : [deployment.Name, .. cells]);
                    general ??= cells;
                }
            }
        }

        html.Close().Close().Close();
    }

    private static void Row(HtmlWriter html, string name, bool isFirst, IReadOnlyList<string> cells)
    {
        html.Open("tr", ("class", isFirst ? null : "more")).Open("th", ("scope", "row")).Element("a", name, ("href", "#" + ServiceCards.IdOf(name))).Close();
        foreach (var cell in cells)
        {
            html.Element("td", cell);
        }

        html.Close().Line();
    }

    private static IReadOnlyList<string> OfPod(ServiceModel service)
    {
        var pod = ResourceTotals.OfPod(service);
        return
        [
            ReplicaRange.Of(service).Text,
            ReadableQuantity.Cores(pod.Cpu),
            ReadableQuantity.Range(pod.CpuLimit, pod.CpuLimit, ReadableQuantity.Cores),
            ReadableQuantity.Bytes(pod.Memory),
            ReadableQuantity.Range(pod.MemoryLimit, pod.MemoryLimit, ReadableQuantity.Bytes),
            ReadableQuantity.Bytes(pod.Disk),
        ];
    }

    private static void Head(HtmlWriter html, IEnumerable<string> columns)
    {
        html.Open("thead").Open("tr");
        foreach (var column in columns)
        {
            html.Element(column.Length == 0 ? "td" : "th", column, ("scope", column.Length == 0 ? null : "col"));
        }

        html.Close().Close();
    }
}
