using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>The rules of an Ingress, each as <c>[Ingress]</c> of the service that it leads to.</summary>
internal static class IngressImport
{
    private const string ClassAnnotation = "kubernetes.io/ingress.class";

    public static void Read(SourceNode source, ImportContext context, IReadOnlyList<SourceNode> objects)
    {
        var spec = source["spec"];
        var annotations = source.At("metadata", "annotations");
        var className = spec?["ingressClassName"] ?? annotations?[ClassAnnotation];
        var reached = new List<ServiceDeclaration>();
        foreach (var rule in spec?["rules"]?.Items ?? [])
        {
            foreach (var path in rule.At("http", "paths")?.Items ?? [])
            {
                Read(rule, path, spec!, className?.Text, context, objects, reached);
            }
        }

        if (reached.Count == 0)
        {
            source.GoesTo(KubernetesImport.OwnObject);
            return;
        }

        className?.IsUnderstood("[Ingress(ClassName = …)]");
        annotations?[ClassAnnotation]?.IsDefault("as ingressClassName");
        Separate(source, annotations, reached, context, objects);
        OtherObjects.Known(source, reached.Distinct().ToArray(), ManifestKinds.Ingress, "[Ingress]");
        annotations?.GoesTo("[Annotation], to be written by hand");
    }

    // One Ingress is generated for a service and class, with all annotations: what two of them say differently is then said of both.
    private static void Separate(SourceNode source, SourceNode? annotations, List<ServiceDeclaration> reached, ImportContext context, IReadOnlyList<SourceNode> objects)
    {
        foreach (var declaration in reached.Distinct())
        {
            var other = objects.FirstOrDefault(o => o != source && o.TextAt("kind") == "Ingress" && Of(o) != Of(source) && o["spec"]?["rules"]?.Items.Exists(rule =>
                (rule.At("http", "paths")?.Items ?? []).Exists(path => ServiceOf(path["backend"])?.Text is { } name && context.Find(name) == declaration)) == true);
            if (other is not null && annotations is not null)
            {
                context.Notes.Add($"Two Ingresses lead to '{declaration.Name}', '{source.TextAt("metadata", "name")}' and '{other.TextAt("metadata", "name")}', with different annotations. One is generated, with the annotations of both: look whether each host and path may have them, or keep one in k8s/custom.");
            }
        }

        static string Of(SourceNode ingress) => string.Join("\n", (ingress.At("metadata", "annotations")?.Entries ?? []).Where(entry => entry.Key != ClassAnnotation).Select(entry => $"{entry.Key}={entry.Value.Text}").OrderBy(text => text, StringComparer.Ordinal));
    }

    // The name of version 1, and that of the beta versions.
    private static SourceNode? ServiceOf(SourceNode? backend) => backend?.At("service", "name") ?? backend?["serviceName"];

    private static void Read(SourceNode rule, SourceNode path, SourceNode spec, string? className, ImportContext context, IReadOnlyList<SourceNode> objects, List<ServiceDeclaration> reached)
    {
        var backend = path["backend"];
        var service = ServiceOf(backend);
        var declaration = context.Find(service?.Text);
        if (declaration is null || rule["host"] is not { Text.Length: > 0 } host)
        {
            path.GoesTo(declaration is null
                ? "k8s/custom, with the rest of what this rule needs: it leads to a service that is not imported"
                : "[Ingress], to be written by hand: it needs a host");
            return;
        }

        var port = backend!.At("service", "port", "name") ?? backend!.At("service", "port", "number") ?? backend!["servicePort"];
        var target = PortOf(port, service!.Text!, declaration, objects);
        if (port is not null && target is null)
        {
            path.GoesTo($"k8s/custom: the Service '{service.Text}' has no port '{port.Text}' that is imported");
            return;
        }

        var use = new AttributeUse("Ingress", CSharpValue.Of(host.Text!));
        if (path["path"] is { Text: not "/" } way)
        {
            use.Take("Path", way);
        }

        path["path"]?.IsDefault("/");
        if (path["pathType"] is { Text: not "Prefix" } type)
        {
            use.Take("PathType", type, Settings.MemberValue<IngressPathType>);
        }

        path["pathType"]?.IsDefault("Prefix");
        if (className is not null)
        {
            use.Set("ClassName", CSharpValue.Of(className));
        }

        foreach (var tls in spec["tls"]?.Items ?? [])
        {
            var hosts = Settings.Texts(tls["hosts"]) ?? [];
            if ((hosts.Contains(host.Text) || hosts.Length == 0) && tls.TextAt("secretName") is { } secret)
            {
                use.Set("TlsSecret", CSharpValue.Of(secret));
                tls.IsUnderstood("[Ingress(TlsSecret = …)]");
            }
        }

        if (target is not null && target != PortNames.DefaultOf(declaration))
        {
            use.Set("Port", CSharpValue.Of(PortNames.Of(target, declaration)));
            port!.IsUnderstood("[Ingress(Port = …)]");
        }

        port?.IsDefault("the port named http, or else the first");
        declaration.Add(use);
        reached.Add(declaration);
        host.IsUnderstood("[Ingress]");
        service.IsUnderstood("[Ingress]");
    }

    // A backend names a port of the Service, and that leads to one of the container.
    private static AttributeUse? PortOf(SourceNode? port, string service, ServiceDeclaration declaration, IReadOnlyList<SourceNode> objects)
    {
        var ports = declaration.All("Port").Where(use => use["Environment"] is null).ToArray();
        var outer = objects.FirstOrDefault(o => o.TextAt("kind") == "Service" && o.TextAt("metadata", "name") == service)?.At("spec", "ports")?.Items.Find(candidate => candidate.TextAt("name") == port?.Text || candidate.TextAt("port") == port?.Text);
        // The name of a port in a Service may be another one in the container.
        var text = outer is null ? port?.Text : outer.TextAt("targetPort") ?? outer.TextAt("port");
        return Array.Find(ports, use => PortNames.NumberOf(use) == text || PortNames.Of(use, declaration) == text)
            ?? (outer is not null && outer.TextAt("name") is { } name ? Array.Find(ports, use => PortNames.Of(use, declaration) == name) : null)
            ?? (ports.Length == 1 && outer is not null ? ports[0] : null);
    }
}
