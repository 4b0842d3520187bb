using ManifestGen.Model;

namespace ManifestGen.Rendering.Report;

/// <summary>Who may talk to whom: a row for each caller, a column for each service, and in the cell the ports.</summary>
internal static class ConnectivityTable
{
    public static void Write(HtmlWriter html, ApplicationModel application)
    {
        var deployments = Deployment.AllOf(application);
        var first = TableOf(deployments[0].Application);
        html.Element("p", application.Project.Targets.HasFlag(ManifestTargets.Kubernetes)
            ? "The network policies of Kubernetes let a row open the ports in its cells, and nothing else. An unlimited row may call everything outside of this system too."
            : "A row reaches a service that it declares to call. Without Kubernetes among the targets there are no network policies.");
        if (application.Project.OwnFiles.Count > 0)
        {
            html.Element("p", "Your own objects and patches, which may add connections, are not included.");
        }

        Append(html, first, deployments.Count == 1 ? null : deployments[0].Name);
        foreach (var deployment in deployments.Skip(1))
        {
            if (TableOf(deployment.Application) is var table && !table.SequenceEqual(first, RowComparer.Instance))
            {
                Append(html, table, deployment.Name);
            }
        }
    }

    // As texts, so that the tables of two environments can be compared.
    private static IReadOnlyList<string[]> TableOf(ApplicationModel application)
    {
        if (Connectivity.Of(application) is not { } connectivity)
        {
            return [];
        }

        var services = connectivity.Services;
        var called = services.Where(service => service.Ports.Count > 0).ToArray();
        return
        [
            ["", .. called.Select(service => service.Name), "Outside"],
            ["Anyone", .. called.Select(service => Ports(connectivity.FromAnyone(service))), ""],
            .. called.Any(service => connectivity.OtherCallers(service).Count > 0) ? [["Others", .. called.Select(service => string.Join("\n", connectivity.OtherCallers(service))), ""]] : Array.Empty<string[]>(),
            .. services.Select(caller => (string[])
            [
                caller.Name,
                .. called.Select(service => service.Name == caller.Name && !connectivity.Between(caller, service).Any() ? Self : Ports(connectivity.Between(caller, service))),
                connectivity.ReachesEverything(caller) ? "everything" : string.Join("\n", connectivity.OtherCalled(caller)),
            ]),
        ];
    }

    private const string Self = "\\";

    private static string Ports(IReadOnlyList<PortModel> ports) => string.Join("\n", ports.Select(port => $"{port.Name} {HtmlText.Of(port.Number)}"));

    private static void Append(HtmlWriter html, IReadOnlyList<string[]> table, string? name)
    {
        if (table.Count == 0)
        {
            return;
        }

        html.Open("div", ("class", "scroll")).Open("table", ("class", "matrix"));
        if (name is not null)
        {
            html.Element("caption", name);
        }

        html.Open("thead").Open("tr");
        html.Element("td", "from ↓ to →");
        foreach (var column in table[0].Skip(1))
        {
            html.Element("th", column, ("scope", "col"));
        }

        html.Close().Close().Open("tbody").Line();
        foreach (var row in table.Skip(1))
        {
            html.Open("tr").Element("th", row[0], ("scope", "row"));
            for (var column = 1; column < row.Length; column++)
            {
                Cell(html, row[column], $"{row[0]} to {table[0][column]}");
            }

            html.Close().Line();
        }

        html.Close().Close().Close();
    }

    private static void Cell(HtmlWriter html, string text, string label)
    {
        if (text == Self)
        {
            html.Element("td", "", ("class", "self"));
            return;
        }

        html.Open("td", ("class", text.Length == 0 ? "no" : "yes"), ("title", label));
        foreach (var line in text.Length == 0 ? ["–"] : text.Split('\n'))
        {
            html.Element("span", line);
        }

        html.Close();
    }

    private sealed class RowComparer : IEqualityComparer<string[]>
    {
        public static RowComparer Instance { get; } = new();

        public bool Equals(string[]? x, string[]? y) => x is not null && y is not null && x.SequenceEqual(y, StringComparer.Ordinal);

        public int GetHashCode(string[] obj) => obj.Length;
    }
}
