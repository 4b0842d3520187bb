using System.Globalization;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>The probes of a container.</summary>
internal static class ProbeImport
{
    public static void Read(SourceNode container, ServiceDeclaration declaration)
    {
        foreach (var role in new[] { "Startup", "Liveness", "Readiness" })
        {
            if (container[$"{role.ToLowerInvariant()}Probe"] is { IsDecided: false } probe)
            {
                Read(probe, $"{role}Probe", container, declaration);
            }
        }
    }

    /// <summary>The name of the port that a file names or numbers: null for the first port, and for one that is not declared.</summary>
    public static string? PortName(string text, SourceNode container, ServiceDeclaration declaration)
    {
        var ports = declaration.All("Port").ToArray();
        var index = Array.FindIndex(ports, port => PortNames.NumberOf(port) == text || PortNames.Of(port, declaration) == text);
        return index > 0 ? PortNames.Of(ports[index], declaration) : null;
    }

    private static void Read(SourceNode probe, string attribute, SourceNode container, ServiceDeclaration declaration)
    {
        if (declaration.Has(attribute))
        {
            probe.GoesTo("another file has a probe of this kind, which was taken");
            return;
        }

        var (http, tcp, grpc, exec) = (probe["httpGet"], probe["tcpSocket"], probe["grpc"], probe["exec"]);
        var kind = http is not null ? CSharpValue.Of(http.TextAt("path") ?? "/") : tcp is not null ? CSharpValue.Of(ProbeKind.Tcp) : grpc is not null ? CSharpValue.Of(ProbeKind.Grpc) : exec is not null ? CSharpValue.Of(ProbeKind.Exec) : null;
        if (kind is null)
        {
            return;
        }

        // A default of a server is none beside a probe that is declared.
        foreach (var leaf in probe.Leaves.Where(leaf => leaf.Fate == Fate.Default))
        {
            leaf.Reconsider(Fate.None, "");
        }

        var use = declaration.Add(new(attribute, kind));
        http?["path"]?.IsUnderstood($"[{attribute}]");
        Port(use, (http ?? tcp ?? grpc)?["port"], container, declaration);
        use.Take("Scheme", http?["scheme"] is { Text: not "HTTP" } scheme ? scheme : null, Settings.MemberValue<ProbeScheme>);
        http?["scheme"]?.IsDefault("HTTP");
        Headers(use, http?["httpHeaders"]);
        http?["host"]?.GoesTo($"{KubernetesImport.Patch}: a probe asks the pod itself");
        use.Take("GrpcService", grpc?["service"]);
        Settings.TakeTexts(use, "Command", exec?["command"]);
        use.Take("InitialDelaySeconds", probe["initialDelaySeconds"] is { Text: not "0" } delay ? delay : null, Settings.Number);
        probe["initialDelaySeconds"]?.IsDefault("none");
        use.Take("PeriodSeconds", probe["periodSeconds"], Settings.Number);
        use.Take("TimeoutSeconds", probe["timeoutSeconds"], Settings.Number);
        use.Take("FailureThreshold", probe["failureThreshold"], Settings.Number);
        if (attribute != "ReadinessProbe")
        {
            use.Take("TerminationGracePeriodSeconds", probe["terminationGracePeriodSeconds"], Settings.Number);
        }

        if (attribute == "ReadinessProbe" && probe["successThreshold"] is { Text: not "1" } threshold)
        {
            use.Take("SuccessThreshold", threshold, Settings.Number);
        }

        (probe["successThreshold"] is { Text: "1" } one ? one : null)?.IsDefault("1");
        Defaults(probe, use, declaration);
    }

    // What the API assumes and ManifestGen does not: said, so that the probe stays as patient as it was.
    private static void Defaults(SourceNode probe, AttributeUse use, ServiceDeclaration declaration)
    {
        var period = use.Name switch { "StartupProbe" => 2, "LivenessProbe" => 10, _ => 5 };
        if (probe["periodSeconds"] is null && period != 10)
        {
            use.Set("PeriodSeconds", CSharpValue.Of(10));
        }

        if (probe["failureThreshold"] is null && (use.Name == "StartupProbe" || declaration.IsBacking))
        {
            use.Set("FailureThreshold", CSharpValue.Of(3));
        }
    }

    private static void Port(AttributeUse use, SourceNode? port, SourceNode container, ServiceDeclaration declaration)
    {
        if (port is null)
        {
            return;
        }

        var ports = declaration.All("Port").ToArray();
        var isFirst = ports.Length == 0 || PortNames.NumberOf(ports[0]) == port.Text || PortNames.Of(ports[0], declaration) == port.Text;
        if (PortName(port.Text ?? "", container, declaration) is { } name)
        {
            use.Set("Port", CSharpValue.Of(name));
            port.IsUnderstood($"[{use.Name}(Port = …)]");
        }
        else if (isFirst && ports.Length > 0)
        {
            port.IsDefault("the first port");
        }
        else if (int.TryParse(port.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536)
        {
            declaration.Add(new("Port", CSharpValue.Of(number)));
            if (ports.Length > 0)
            {
                use.Set("Port", CSharpValue.Of(PortNames.Of(declaration.All("Port").Last(), declaration)));
            }

            port.IsUnderstood("[Port], which no container names");
        }
        else
        {
            port.GoesTo($"nothing: the container has no port '{port.Text}'");
        }
    }

    private static void Headers(AttributeUse use, SourceNode? headers)
    {
        if (headers is { Items.Count: 0 })
        {
            headers.IsDefault("no headers");
        }
        else if (headers is not null && headers.Items.All(header => header.TextAt("name") is not null))
        {
            use.Set("Headers", CSharpValue.Of(headers.Items.Select(header => $"{header.TextAt("name")}: {header.TextAt("value")}").ToArray()));
            headers.IsUnderstood($"[{use.Name}(Headers = …)]");
            use.Sources.Add(new("Headers", headers));
        }
    }
}
