using System.Globalization;
using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Compose;

/// <summary>Published and exposed ports of a service.</summary>
internal static class ComposePorts
{
    private const int MostOfRange = 16;

    private static readonly Regex Name = new(@"\A(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?\z", RegexOptions.CultureInvariant);

    private static readonly string[] Own = ["127.0.0.1", "localhost", "::1", "[::1]"];

    public static void Read(SourceNode service, ServiceDeclaration declaration, Interpolation variables)
    {
        foreach (var node in service["ports"]?.Items ?? [])
        {
            if (node.IsMap)
            {
                Long(node, declaration, variables);
                continue;
            }

            var ports = node.IsScalar ? Short(node, variables) : null;
            if (ports is null && Inner(node, variables) is { } container)
            {
                Add(container, declaration);
                node.GoesTo($"{ComposeImport.Override}: [Port] has the container's port, and the published one is a range, or one of the shell");
                continue;
            }

            if (ports is null)
            {
                node.GoesTo($"{ComposeImport.Override}: it is no port that [Port] can say");
                continue;
            }

            ports.ForEach(port => Add(port, declaration));
            // All addresses of the machine, which is what nobody has said, and one of them.
            node.IsUnderstood(ports[0].Outer is null ? "[Port], published on 127.0.0.1 under its own number: Compose chose one"
                : ports[0].Address is { } address && Own.Contains(address) ? "[Port]"
                : $"[Port], published on 127.0.0.1{(ports[0].Address is { } other and not "0.0.0.0" ? $", not on {other}" : "")}: {ComposeImport.Override} opens it to other machines");
        }

        foreach (var node in service["expose"]?.Items ?? [])
        {
            var parts = (variables.Text(node) ?? "").Split('/');
            var isUdp = parts.Length > 1 && parts[1] == "udp";
            if (Range(parts[0]) is not { Count: <= MostOfRange } numbers)
            {
                node.GoesTo($"{ComposeImport.Override}: it is no port that [Port] can say");
                continue;
            }

            foreach (var number in numbers.Where(number => declaration.All("Port").All(use => !Equals(use.Arguments[0].Value, number) || (use["Protocol"]?.Value is PortProtocol.Udp) != isUdp)))
            {
                Add(new(number, null, isUdp, null), declaration).Set("Publishing", CSharpValue.Of(PortPublishing.None));
            }

            node.IsUnderstood("[Port(Publishing = PortPublishing.None)]");
        }

        if (declaration is { IsBacking: true, Image: { } image } && Engines.Of(new(Origin.Class) { Image = image }) is { } engine)
        {
            OfEngine(declaration, engine, isPublished: service["ports"] is not null);
        }
    }

    // The port of a known server is published without a word.
    private static void OfEngine(ServiceDeclaration declaration, EngineDefinition engine, bool isPublished)
    {
        var only = declaration.All("Port").ToArray();
        if (only.Length == 0 && !isPublished)
        {
            var port = Add(new(engine.Port, null, false, null), declaration);
            port.Set("Name", CSharpValue.Of(engine.PortName));
            port.Set("Publishing", CSharpValue.Of(PortPublishing.None));
        }
        else if (only.Length == 1 && Equals(only[0].Arguments[0].Value, engine.Port) && only[0].Properties.All(property => property.Key == "Name" && Equals(property.Value.Value, engine.PortName)))
        {
            declaration.Attributes.Remove(only[0]);
        }
        else if (Array.Find(only, use => Equals(use.Arguments[0].Value, engine.Port)) is { } main && main["Name"] is null)
        {
            main.Set("Name", CSharpValue.Of(engine.PortName));
        }
    }

    private sealed record Published(int Number, int? Outer, bool IsUdp, string? Address);

    private static AttributeUse Add(Published port, ServiceDeclaration declaration)
    {
        var use = declaration.All("Port").FirstOrDefault(other => Equals(other.Arguments[0].Value, port.Number) && (other["Protocol"]?.Value is PortProtocol.Udp) == port.IsUdp)
            ?? declaration.Add(new("Port", CSharpValue.Of(port.Number)));
        if (port.IsUdp)
        {
            use.Set("Protocol", CSharpValue.Of(PortProtocol.Udp));
        }

        if (port.Outer is { } outer && outer != port.Number)
        {
            use.Set("PublishedPort", CSharpValue.Of(outer));
        }

        return use;
    }

    // [address:][outer:]inner[/protocol], each a number or a range.
    private static List<Published>? Short(SourceNode node, Interpolation variables)
    {
        if (variables.Text(node) is not { } text)
        {
            return null;
        }

        var (ports, protocol) = text.Split('/') is { Length: 2 } parts ? (parts[0], parts[1]) : (text, "tcp");
        var pieces = ports.Split(':');
        var inner = Range(pieces[pieces.Length - 1]);
        var isOuter = pieces.Length > 1 && pieces[pieces.Length - 2].Length > 0;
        var outer = isOuter ? Range(pieces[pieces.Length - 2]) : null;
        if (inner is null || (isOuter && outer?.Count != inner.Count) || protocol is not ("tcp" or "udp") || inner.Count > MostOfRange)
        {
            return null;
        }

        var address = pieces.Length > 2 ? string.Join(":", pieces.Take(pieces.Length - 2)) : null;
        return [.. inner.Select((number, index) => new Published(number, outer?[index], protocol == "udp", address))];
    }

    // The container's port, where the one outside is not known.
    private static Published? Inner(SourceNode node, Interpolation variables)
    {
        var (ports, protocol) = (node.Text ?? "").Split('/') is { Length: 2 } parts ? (parts[0], parts[1]) : (node.Text ?? "", "tcp");
        return ports.LastIndexOf(':') is var colon && colon >= 0 && protocol is "tcp" or "udp" && Number(variables.Resolve(ports.Substring(colon + 1), out _)) is { } number
            ? new(number, null, protocol == "udp", null)
            : null;
    }

    private static void Long(SourceNode node, ServiceDeclaration declaration, Interpolation variables)
    {
        var protocol = variables.Text(node["protocol"]) ?? "tcp";
        if (Number(variables.Text(node["target"])) is not { } number || protocol is not ("tcp" or "udp"))
        {
            node.GoesTo($"{ComposeImport.Override}: it is no port that [Port] can say");
            return;
        }

        var outer = Number(variables.Text(node["published"]));
        var use = Add(new(number, outer, protocol == "udp", null), declaration);
        node["target"]!.IsUnderstood("[Port]");
        node["protocol"]?.IsUnderstood("[Port]");
        (outer is not null ? node["published"] : null)?.IsUnderstood("[Port(PublishedPort = …)]");
        node["published"]?.GoesTo("[Port(PublishedPort = …)], to be written by hand: it is a range, or one of the shell");
        if (variables.Text(node["name"]) is { } name && Name.IsMatch(name))
        {
            if (name == (number is 80 or 8080 ? "http" : null) || use["Name"] is not null || use.Set("Name", CSharpValue.Of(name)))
            {
                node["name"]!.IsUnderstood("[Port(Name = …)]");
            }
        }

        node["name"]?.GoesTo($"{ComposeImport.Override}: no port of Kubernetes has such a name");
        use.Take("AppProtocol", node["app_protocol"], text => variables.Resolve(text, out _) is { } resolved ? CSharpValue.Of(resolved) : null);
        if (node.TextAt("mode") == "host")
        {
            use.Set("Publishing", CSharpValue.Of(PortPublishing.Host));
            node["mode"]!.IsUnderstood("[Port(Publishing = PortPublishing.Host)]");
        }

        node["mode"]?.IsDefault("ingress");
        (node.TextAt("host_ip") is { } address && Own.Contains(address) ? node["host_ip"] : null)?.IsUnderstood("[Port], published on 127.0.0.1");
        node["host_ip"]?.GoesTo($"{ComposeImport.Override}: the port is published on 127.0.0.1");
    }

    private static List<int>? Range(string text)
    {
        var ends = text.Split('-');
        return ends.Length is 1 or 2 && Number(ends[0]) is { } first && Number(ends[ends.Length - 1]) is { } last && last >= first && last - first < 100 ? [.. Enumerable.Range(first, last - first + 1)] : null;
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536 ? number : null;
}
