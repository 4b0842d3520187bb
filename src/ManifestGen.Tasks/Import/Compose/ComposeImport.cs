using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Compose;

/// <summary>A Compose file as declarations.</summary>
internal sealed class ComposeImport(ImportContext context, SourceNode document, Interpolation variables, ComposePlace place)
{
    /// <summary>Where a setting goes that no attribute says.</summary>
    public const string Override = "compose.override.yaml";

    private readonly List<ComposeService> _services = [];

    /// <summary>Declares what runs, and what the other lines depend on.</summary>
    public void Declare()
    {
        var services = document["services"];
        if (services is not { IsMap: true })
        {
            document.GoesTo("nothing: it has no services");
            return;
        }

        var extends = new ComposeExtends(services);
        foreach (var service in services.Entries.Select(entry => entry.Value).Where(service => service.IsMap))
        {
            extends.Apply(service);
        }

        foreach (var entry in services.Entries)
        {
            Declare(entry.Key, entry.Value);
        }

        _services.ForEach(service => service.Declare(document));
        _services.ForEach(service => service.Jobs());
    }

    private void Declare(string name, SourceNode service)
    {
        if (!service.IsMap)
        {
            service.GoesTo("nothing: it is no service");
        }
        else if (service["extends"] is { IsDecided: false })
        {
            service.GoesTo("nothing: it extends a service of another file. Import what 'docker compose config' prints");
        }
        else if (service["image"] is null && service["build"] is null && !place.IsOwned && !context.IsNamed(name))
        {
            service.GoesTo("nothing: it has neither an image nor a build, which another file says. Import what 'docker compose config' prints");
            place.BuiltElsewhere.Add(name);
        }
        else if (place.OtherProjectOf(service, variables) is { } other)
        {
            service.GoesTo($"the project in '{other}', which builds this service: import the file there, with -p:From=<this file>. If it is this project, name it with -p:Service={name}");
            place.BuiltElsewhere.Add(name);
        }
        else if (service["build"] is not null && !place.IsOwned && context.IsOfOthers(name))
        {
            service.GoesTo("the project that builds it: -p:Service does not name it as one of this project");
            place.BuiltElsewhere.Add(name);
        }
        else
        {
            _services.Add(new(context, name, service, variables, place));
        }
    }

    /// <summary>Marks what ManifestGen writes too.</summary>
    /// <param name="rendered">What is generated.</param>
    /// <param name="same">Called for each setting that is there too.</param>
    /// <param name="only">The service to look at; null for all.</param>
    public void Compare(RenderedFiles rendered, Action<SourceNode> same, ServiceDeclaration? only = null)
    {
        if (rendered.Compose is not { } compose)
        {
            return;
        }

        foreach (var service in _services.Where(service => only is null || service.Declaration == only))
        {
            Likeness.Compare(service.Source, compose.At("services", service.Declaration.Name), same);
        }

        foreach (var part in only is not null ? [] : new[] { "name", "volumes", "secrets", "networks", "configs" })
        {
            if (document[part] is { } own && compose[part] is { } generated)
            {
                Likeness.Compare(own, generated, same);
            }
        }
    }

    /// <summary>Whether the file has the service.</summary>
    public bool Has(ServiceDeclaration declaration) => _services.Exists(service => service.Declaration == declaration);

    /// <summary>Reads the rest.</summary>
    public void Read()
    {
        foreach (var service in _services)
        {
            service.Read(document);
        }

        document["version"]?.IsDefault("Compose reads no version any more");
        foreach (var extension in document.Entries.Where(entry => entry.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            extension.Value.IsDefault("Compose reads it only where it is referred to");
        }

        foreach (var network in document["networks"]?.Entries ?? [])
        {
            Network(network.Key, network.Value);
        }

        foreach (var volume in document["volumes"]?.Entries ?? [])
        {
            if (volume.Value.Entries.Count == 0 || volume.Value.TextAt("driver") == "local" && volume.Value.Entries.Count == 1)
            {
                volume.Value.IsDefault("follows from [Volume]");
            }

            volume.Value.GoesTo(Override);
        }

        foreach (var part in new[] { "secrets", "configs" })
        {
            foreach (var entry in document[part]?.Entries ?? [])
            {
                entry.Value.GoesTo($"{Override}: the generated file names its own sources");
            }
        }

        document["name"]?.GoesTo("[assembly: Stack], or PartOf, from which the name of the Compose project follows; or COMPOSE_PROJECT_NAME");
        document["include"]?.GoesTo("nothing: import what 'docker compose config' prints");
    }

    private void Network(string name, SourceNode network)
    {
        if (variables.Switch(network["external"]) == true)
        {
            foreach (var service in _services.Where(service => service.IsIn(name)))
            {
                service.Declaration.One("Network", CSharpValue.Of(network.TextAt("name") ?? name)).Set("External", CSharpValue.Of(true));
            }

            network.IsUnderstood("[Network(External = true)]");
        }

        foreach (var plain in new[] { "driver", "name" })
        {
            (network[plain] is { Text: "bridge" or "default" } usual ? usual : null)?.IsDefault("bridge");
        }

        if (network.Entries.Count == 0)
        {
            network.IsDefault("networks follow from [DependsOn]");
        }

        network.GoesTo($"{Override}: networks follow from [DependsOn]");
    }
}
