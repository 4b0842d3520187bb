using System.Text;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Diagram;

/// <summary><c>architecture.md</c>: the services and what they depend on, as a picture that code hosts draw from its Mermaid text.</summary>
internal static class DiagramFile
{
    public const string Name = "architecture.md";

    public static IEnumerable<ManifestFile> Render(ApplicationModel application)
    {
        var text = new StringBuilder();
        text.Append(OwnerHeader.InMarkdown(application.Services.Select(service => service.ClassName), application.Project.ProjectFileName)).Append("\n\n");
        text.Append("# ").Append(TitleOf(application)).Append("\n\n```mermaid\nflowchart LR\n");
        foreach (var line in Lines(application))
        {
            text.Append("  ").Append(line).Append('\n');
        }

        return [new(Name, text.Append("```\n").ToString())];
    }

    private static string TitleOf(ApplicationModel application) => application.Stack?.Name ?? Markdown.Escape(application.Project.AssemblyName);

    private static IEnumerable<string> Lines(ApplicationModel application) =>
    [
        .. Hosts(application).Select(host => Shapes.Host(host)),
        .. application.Services.Select(Shapes.Service),
        .. Missing(application).Select(Shapes.Missing),
        .. from service in application.Services
           from host in HostsOf(service)
           select Shapes.Arrow(Shapes.IdOfHost(host), Shapes.IdOf(service.Name)),
        .. from service in application.Services
           from called in service.PodDependencies.Select(dependency => dependency.Service.Name).OfType<string>().Distinct(StringComparer.Ordinal)
           where called != service.Name
           select Shapes.Arrow(Shapes.IdOf(service.Name), Shapes.IdOf(called)),
    ];

    private static IEnumerable<string> Hosts(ApplicationModel application) =>
        application.Services.SelectMany(HostsOf).Distinct(StringComparer.Ordinal).OrderBy(host => host, StringComparer.Ordinal);

    private static IEnumerable<string> HostsOf(ServiceModel service) => service.Exposure.Routes.Select(route => route.Host).Distinct(StringComparer.Ordinal);

    // What a service depends on, and another project declares.
    private static IEnumerable<string> Missing(ApplicationModel application) => application.Services
        .SelectMany(service => service.PodDependencies)
        .Select(dependency => dependency.Service.Name)
        .OfType<string>()
        .Except(application.Services.Select(service => service.Name), StringComparer.Ordinal)
        .OrderBy(name => name, StringComparer.Ordinal);
}
