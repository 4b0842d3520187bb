using System.Globalization;
using ManifestGen.Model;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>The ports of a container and of the Service before it, as <c>[Port]</c>.</summary>
internal static class PortImport
{
    public static void Read(SourceNode container, SourceNode? service, ServiceDeclaration declaration)
    {
        var before = service?.At("spec", "ports")?.Items ?? [];
        var ports = (container["ports"]?.Items ?? []).Where(port => Number(port["containerPort"]) is not null).ToList();
        var isAlone = ports.Count == 1 || (ports.Count == 0 && before.Count == 1);
        var used = new HashSet<SourceNode>();
        foreach (var port in ports)
        {
            var number = Number(port["containerPort"])!.Value;
            var outer = before.Find(candidate => LeadsTo(candidate, port) && used.Add(candidate));
            var use = Add(number, port["protocol"]?.Text, declaration);
            port["containerPort"]!.IsUnderstood("[Port]");
            Name(use, port["name"], outer?["name"], number, isAlone, declaration);
            Protocol(use, port["protocol"]);
            Outer(use, outer, number);
            port.At("hostPort")?.GoesTo("k8s/patches: a port of the node; a Service reaches the pods without one");
        }

        // A Service may lead to a port that the container does not name.
        foreach (var outer in before.Where(candidate => !used.Contains(candidate)))
        {
            var reached = Number(outer["targetPort"]) ?? (outer["targetPort"] is null ? Number(outer["port"]) : null);
            if (reached is not { } number || declaration.All("Port").Any(port => Equals(port.Arguments[0].Value, number)))
            {
                outer.GoesTo("k8s/custom: a second Service. The generated one has one port for each port of the container");
                continue;
            }

            var use = Add(number, outer["protocol"]?.Text, declaration);
            Name(use, inner: null, outer["name"], number, isAlone, declaration);
            Protocol(use, outer["protocol"]);
            Outer(use, outer, number);
        }

        // Alone, it is http; another file may add a second one.
        if (declaration.All("Port").ToArray() is [var only] && only["Name"] is null && only.Arguments[0].Value is not (80 or 8080))
        {
            only.Set("Name", CSharpValue.Of("http"));
        }

        LeaveOutOfEngine(declaration);
    }

    private static bool LeadsTo(SourceNode outer, SourceNode inner)
    {
        var target = outer.TextAt("targetPort") ?? outer.TextAt("port");
        return (target == inner.TextAt("containerPort") || (target is not null && target == inner.TextAt("name")))
            && string.Equals(outer.TextAt("protocol") ?? "TCP", inner.TextAt("protocol") ?? "TCP", StringComparison.OrdinalIgnoreCase);
    }

    private static AttributeUse Add(int number, string? protocol, ServiceDeclaration declaration)
    {
        var isUdp = string.Equals(protocol, "UDP", StringComparison.OrdinalIgnoreCase);
        return declaration.All("Port").FirstOrDefault(port => Equals(port.Arguments[0].Value, number) && (port["Protocol"]?.Value is PortProtocol.Udp) == isUdp)
            ?? declaration.Add(new("Port", CSharpValue.Of(number)));
    }

    private static void Name(AttributeUse use, SourceNode? inner, SourceNode? outer, int number, bool isAlone, ServiceDeclaration declaration)
    {
        var chosen = inner ?? (outer is { Text: { Length: <= 15 } text } && IsName(text) ? outer : null);
        var name = chosen?.Text;
        var usual = isAlone ? "http" : number switch { 80 or 8080 => "http", 443 or 8443 => "https", _ => $"port-{number.ToString(CultureInfo.InvariantCulture)}" };
        if (name is not null && name != usual && declaration.All("Port").All(port => port == use || port["Name"]?.Value as string != name))
        {
            use.Set("Name", CSharpValue.Of(name));
        }

        chosen?.IsUnderstood("[Port]");
        if (outer is { IsDecided: false })
        {
            if (outer.Text == name || name is null)
            {
                outer.IsUnderstood("[Port]");
            }
            else
            {
                outer.GoesTo($"nothing: the port of the Service is called '{name}', as that of the container. Look for what names it");
            }
        }
    }

    private static bool IsName(string text) => text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') && text.Any(char.IsLetter) && !text.StartsWith("-", StringComparison.Ordinal) && !text.EndsWith("-", StringComparison.Ordinal) && !text.Contains("--");

    private static void Protocol(AttributeUse use, SourceNode? protocol)
    {
        if (protocol is null)
        {
            return;
        }

        if (protocol.Text!.Equals("UDP", StringComparison.OrdinalIgnoreCase))
        {
            use.Set("Protocol", CSharpValue.Of(PortProtocol.Udp));
            protocol.IsUnderstood("[Port(Protocol = …)]");
        }
        else if (protocol.Text.Equals("TCP", StringComparison.OrdinalIgnoreCase))
        {
            protocol.IsDefault("TCP");
        }
        else
        {
            protocol.GoesTo(KubernetesImport.Patch);
        }
    }

    private static void Outer(AttributeUse use, SourceNode? outer, int number)
    {
        if (outer is null)
        {
            return;
        }

        outer["targetPort"]?.IsUnderstood("[Port]");
        if (Number(outer["port"]) is { } reached)
        {
            var name = use["Name"]?.Value as string ?? (number is 80 or 8080 ? "http" : null);
            // The name of an only port is http, whatever its number.
            if (reached != (name is "http" or null ? 80 : number))
            {
                use.Set("ServicePort", CSharpValue.Of(reached));
            }

            outer["port"]!.IsUnderstood("[Port(ServicePort = …)]");
        }

        use.Take("NodePort", outer["nodePort"], Settings.Number);
        if (outer["appProtocol"] is { Text: not "http" } protocol)
        {
            use.Take("AppProtocol", protocol);
        }

        outer["protocol"]?.IsDefault("as the port of the container");
    }

    // The port of a known server is known.
    private static void LeaveOutOfEngine(ServiceDeclaration declaration)
    {
        var ports = declaration.All("Port").ToArray();
        if (declaration is not { IsBacking: true, Image: { } image } || ports.Length != 1 || Engines.Of(new(Origin.Class) { Image = image }) is not { } engine || !Equals(ports[0].Arguments[0].Value, engine.Port))
        {
            return;
        }

        var (name, reached) = (ports[0]["Name"]?.Value as string, ports[0]["ServicePort"]?.Value as int?);
        if (name is null || name == engine.PortName)
        {
            ports[0].Properties.RemoveAll(property => property.Key == "Name" || (property.Key == "ServicePort" && reached == engine.Port));
            if (ports[0].Properties.Count == 0)
            {
                declaration.Attributes.Remove(ports[0]);
            }
            else
            {
                ports[0].Set("Name", CSharpValue.Of(engine.PortName));
            }
        }
    }

    private static int? Number(SourceNode? node) => node?.Text is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536 ? number : null;
}
