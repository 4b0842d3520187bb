using System.Globalization;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>The ways in and out of the services, as the policies of the files have them: what was closed stays closed, and what was open stays open.</summary>
internal sealed class NetworkWays(ImportContext context)
{
    private readonly Dictionary<(ServiceDeclaration Service, bool IsIn), List<SourceNode>> _closed = [];
    private readonly HashSet<(ServiceDeclaration Service, bool IsIn)> _open = [];
    private readonly HashSet<ServiceDeclaration> _depending = [];

    /// <summary>A policy closes a direction but for its rules.</summary>
    public void Close(ServiceDeclaration service, bool isIn, SourceNode by)
    {
        if (!_closed.TryGetValue((service, isIn), out var nodes))
        {
            _closed.Add((service, isIn), nodes = []);
        }

        nodes.Add(by);
    }

    /// <summary>A rule opens it for everybody.</summary>
    public void Open(ServiceDeclaration service, bool isIn) => _open.Add((service, isIn));

    public void Depend(ServiceDeclaration from, ServiceDeclaration on)
    {
        from.One("DependsOn", CSharpValue.TypeOf(on.Name));
        _depending.Add(from);
    }

    /// <summary>Once all rules are read.</summary>
    public void Finish()
    {
        foreach (var service in _depending.Where(service => !_closed.ContainsKey((service, false))))
        {
            // A dependency would close all other ways out.
            Everything(service, "AllowEgress");
        }

        foreach (var way in _closed)
        {
            var ((service, isIn), nodes) = (way.Key, way.Value);
            if (isIn)
            {
                WithoutRepetition(service);
            }

            var isLimited = IsLimited(service, isIn);
            if (_open.Contains((service, isIn)))
            {
                if (isLimited)
                {
                    Everything(service, isIn ? "AllowIngress" : "AllowEgress");
                }
            }
            else if (!isLimited)
            {
                Wider(service, isIn, nodes);
                continue;
            }

            nodes.ForEach(node => node.IsDefault("both ways"));
        }
    }

    // Who depends on the service is let in. One rule has to stay, for without any everybody is.
    private void WithoutRepetition(ServiceDeclaration service)
    {
        var repeated = service.All("AllowIngress")
            .Where(use => use.Properties.Count == 0 && use.Arguments is [{ Value: CSharpValue.ClassOf caller }]
                && context.Declarations.Find(other => other.Name == caller.Service) is { } known && known.All("DependsOn").Any(other => Equals(other.Arguments[0].Value, new CSharpValue.ClassOf(service.Name))))
            .ToArray();
        var isClosedWithout = service.IsBacking || service.All("AllowIngress").Count() > repeated.Length;
        foreach (var use in repeated.Skip(isClosedWithout ? 0 : 1))
        {
            service.Attributes.Remove(use);
        }
    }

    private static void Everything(ServiceDeclaration service, string attribute)
    {
        service.Attributes.RemoveAll(use => use.Name == attribute);
        service.Add(new(attribute));
    }

    // Whether what is generated closes the direction.
    private bool IsLimited(ServiceDeclaration service, bool isIn)
    {
        var model = DeclaredModel.Full(context.Declarations).First(candidate => candidate.Name == service.Name);
        if (!isIn)
        {
            return service.Has("AllowEgress") || model.LimitsEgress;
        }

        return service.Has("AllowIngress") || model.Ports.Count == 0
            || (service.IsBacking && context.Declarations.Exists(other => other != service && other.All("DependsOn").Any(use => Equals(use.Arguments[0].Value, new CSharpValue.ClassOf(service.Name)))));
    }

    private void Wider(ServiceDeclaration service, bool isIn, List<SourceNode> nodes)
    {
        var generated = isIn ? "lets everybody in on the service's ports" : "lets the service call everything";
        foreach (var node in nodes)
        {
            node.Reconsider(Fate.Elsewhere, $"k8s/patches: a patch of the generated NetworkPolicy of '{service.Name}', which {generated}. No attribute says who remains");
        }

        context.Notes.Insert(0, string.Format(
            CultureInfo.InvariantCulture,
            NetworkPolicyImport.Wider + ": the NetworkPolicy that is generated for '{0}' {1}, and {2}({3}) does not. Write [{4}] with what may, or a patch in k8s/patches, before you deploy.",
            service.Name,
            generated,
            nodes[0].File,
            nodes[0].Line,
            isIn ? "AllowIngress" : "AllowEgress"));
    }
}
