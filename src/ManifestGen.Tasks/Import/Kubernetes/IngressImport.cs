using System.Globalization;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>The rules of an Ingress, each as <c>[Ingress]</c> of the service that it leads to.</summary>
internal static class IngressImport
{
    private const string ClassAnnotation = "kubernetes.io/ingress.class";

    public static void Read(SourceNode source, ImportContext context)
    {
        var spec = source["spec"];
        var annotations = source.At("metadata", "annotations");
        var className = spec?["ingressClassName"] ?? annotations?[ClassAnnotation];
        var reached = new List<ServiceDeclaration>();
        foreach (var rule in spec?["rules"]?.Items ?? [])
        {
            foreach (var path in rule.At("http", "paths")?.Items ?? [])
            {
                Read(rule, path, spec!, className?.Text, context, reached);
            }
        }

        if (reached.Count == 0)
        {
            source.GoesTo(KubernetesImport.OwnObject);
            return;
        }

        className?.IsUnderstood("[Ingress(ClassName = …)]");
        foreach (var declaration in reached.Distinct())
        {
            OtherObjects.Known(source, declaration, ManifestKinds.Ingress, "[Ingress]");
        }

        source.At("metadata", "annotations")?.GoesTo("[Annotation], to be written by hand");
    }

    private static void Read(SourceNode rule, SourceNode path, SourceNode spec, string? className, ImportContext context, List<ServiceDeclaration> reached)
    {
        var backend = path["backend"];
        // The name of version 1, and that of the beta versions.
        var service = backend?.At("service", "name") ?? backend?["serviceName"];
        var declaration = context.Find(service?.Text);
        if (declaration is null || rule["host"] is not { Text.Length: > 0 } host)
        {
            path.GoesTo(declaration is null
                ? "k8s/custom, with the rest of what this rule needs: it leads to a service that is not imported"
                : "[Ingress], to be written by hand: it needs a host");
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

        Port(use, backend!, declaration);
        declaration.Add(use);
        reached.Add(declaration);
        host.IsUnderstood("[Ingress]");
        service!.IsUnderstood("[Ingress]");
    }

    // The port of the Service, by its name or number.
    private static void Port(AttributeUse use, SourceNode backend, ServiceDeclaration declaration)
    {
        var port = backend.At("service", "port", "name") ?? backend.At("service", "port", "number") ?? backend["servicePort"];
        var ports = declaration.All("Port").ToArray();
        var named = Array.Find(ports, candidate => candidate["Name"]?.Value as string == port?.Text);
        var numbered = Array.Find(ports, candidate => (candidate["ServicePort"]?.Value is int outer ? outer : candidate.Arguments[0].Value as int?)?.ToString(CultureInfo.InvariantCulture) == port?.Text);
        if (ports.Length > 1 && (named ?? numbered) is { } found && found != ports[0] && found["Name"] is { } name)
        {
            use.Set("Port", name);
            port?.IsUnderstood("[Ingress(Port = …)]");
        }
        else
        {
            port?.IsDefault("the first port");
        }
    }
}
