using System.Globalization;
using ManifestGen.Model;
using ManifestGen.Tasks.Import.Declarations;

namespace ManifestGen.Tasks.Import;

/// <summary>Two services of a cluster may have the same port; on one machine a port is published once.</summary>
internal static class PortConflicts
{
    public static void Separate(ImportContext context)
    {
        var taken = new HashSet<(int Number, bool IsUdp)>();
        foreach (var declaration in context.Declarations)
        {
            Engine(declaration, taken);
            foreach (var port in declaration.All("Port").Where(port => port["Publishing"]?.Value is not PortPublishing.None && port["Environment"] is null))
            {
                if (!taken.Add((port["PublishedPort"]?.Value as int? ?? (int)port.Arguments[0].Value, port["Protocol"]?.Value is PortProtocol.Udp)))
                {
                    port.Properties.RemoveAll(property => property.Key is "PublishedPort" or "Publishing");
                    port.Set("Publishing", CSharpValue.Of(PortPublishing.None));
                    context.Notes.Add(string.Format(CultureInfo.InvariantCulture, "Compose does not publish port {0} of '{1}', because another service has the same port. Set PublishedPort to reach it from the machine.", port.Arguments[0].Code, declaration.Name));
                }
            }
        }
    }

    // The port of a known server is published without a word.
    private static void Engine(ServiceDeclaration declaration, HashSet<(int Number, bool IsUdp)> taken)
    {
        if (declaration is { IsBacking: true, Image: { } image } && !declaration.Has("Port") && Engines.Of(new(Origin.Class) { Image = image }) is { } engine && !taken.Add((engine.Port, false)))
        {
            var port = declaration.Add(new("Port", CSharpValue.Of(engine.Port)));
            port.Set("Name", CSharpValue.Of(engine.PortName));
        }
    }
}
