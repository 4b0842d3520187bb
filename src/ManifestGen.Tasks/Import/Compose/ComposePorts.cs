using System.Globalization;
using ManifestGen.Model;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Compose;

/// <summary>Published and exposed ports of a service.</summary>
internal static class ComposePorts
{
    public static void Read(SourceNode service, ServiceDeclaration declaration, Interpolation variables)
    {
        foreach (var node in service["ports"]?.Items ?? [])
        {
            var ports = node.IsScalar ? Short(node, variables) : Long(node, variables);
            if (ports is null)
            {
                node.GoesTo($"{ComposeImport.Override}: it is no port that [Port] can say");
                continue;
            }

            foreach (var port in ports)
            {
                Add(port, node, declaration);
            }

            Finish(node);
        }

        foreach (var node in service["expose"]?.Items ?? [])
        {
            if (variables.Resolve(node.Text ?? "", out _) is { } text && Number(text.Split('/')[0]) is { } number)
            {
                if (declaration.All("Port").All(use => !Equals(use.Arguments[0].Value, number)))
                {
                    declaration.Add(new("Port", CSharpValue.Of(number))).Set("Publishing", CSharpValue.Of(PortPublishing.None));
                }

                node.IsUnderstood("[Port(Publishing = PortPublishing.None)]");
            }
        }

        if (declaration is { IsBacking: true, Image: { } image } && Engines.Of(new(Origin.Class) { Image = image }) is { } engine)
        {
            var only = declaration.All("Port").ToArray();
            if (only.Length == 1 && Equals(only[0].Arguments[0].Value, engine.Port) && only[0].Properties.All(property => property.Key == "Name" && Equals(property.Value.Value, engine.PortName)))
            {
                declaration.Attributes.Remove(only[0]);
            }
            else if (only.Length > 0 && Array.Find(only, use => Equals(use.Arguments[0].Value, engine.Port)) is { } main && main["Name"] is null)
            {
                main.Set("Name", CSharpValue.Of(engine.PortName));
            }
        }
    }

    private sealed record Published(int Number, int? Outer, bool IsUdp, string? Name, string? Address, bool IsHost);

    private static void Add(Published port, SourceNode node, ServiceDeclaration declaration)
    {
        var use = declaration.All("Port").FirstOrDefault(other => Equals(other.Arguments[0].Value, port.Number) && (other["Protocol"]?.Value is PortProtocol.Udp) == port.IsUdp)
            ?? declaration.Add(new("Port", CSharpValue.Of(port.Number)));
        if (port.IsUdp)
        {
            use.Set("Protocol", CSharpValue.Of(PortProtocol.Udp));
        }

        if (port.Name is { } name && name != (port.Number is 80 or 8080 ? "http" : null) && use["Name"] is null)
        {
            use.Set("Name", CSharpValue.Of(name));
        }

        if (port.Outer is { } outer && outer != port.Number)
        {
            use.Set("PublishedPort", CSharpValue.Of(outer));
        }

        // All addresses of the machine, which is what nobody has said.
        node.IsUnderstood(port.Address is null or "0.0.0.0" ? "[Port], published on 127.0.0.1: compose.override.yaml opens it to other machines" : "[Port]");
    }

    private static void Finish(SourceNode node) => node.IsUnderstood("[Port]");

    // [address:][outer:]inner[/protocol], each a number or a range.
    private static IReadOnlyList<Published>? Short(SourceNode node, Interpolation variables)
    {
        if (variables.Resolve(node.Text!, out _) is not { } text)
        {
            return null;
        }

        var (ports, protocol) = text.Split('/') is { Length: 2 } parts ? (parts[0], parts[1]) : (text, "tcp");
        var pieces = ports.Split(':');
        var inner = Range(pieces[pieces.Length - 1]);
        var outer = pieces.Length > 1 && pieces[pieces.Length - 2].Length > 0 ? Range(pieces[pieces.Length - 2]) : null;
        if (inner is not { } numbers || (outer is { } others && others.Count != numbers.Count) || protocol is not ("tcp" or "udp") || numbers.Count > 16)
        {
            return null;
        }

        var address = pieces.Length > 2 ? string.Join(":", pieces.Take(pieces.Length - 2)) : null;
        return [.. numbers.Select((number, index) => new Published(number, outer?[index], protocol == "udp", null, address, false))];
    }

    private static IReadOnlyList<Published>? Long(SourceNode node, Interpolation variables) =>
        Number(node.TextAt("target")) is { } number && node.TextAt("protocol") is null or "tcp" or "udp"
            ? [new(number, Number(variables.Resolve(node.TextAt("published") ?? "", out _)), node.TextAt("protocol") == "udp", node.TextAt("name"), node.TextAt("host_ip"), node.TextAt("mode") == "host")]
            : null;

    private static List<int>? Range(string text)
    {
        var ends = text.Split('-');
        return ends.Length is 1 or 2 && Number(ends[0]) is { } first && Number(ends[ends.Length - 1]) is { } last && last >= first && last - first < 100 ? [.. Enumerable.Range(first, last - first + 1)] : null;
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536 ? number : null;
}
