namespace ManifestGen.Model;

/// <summary>The account of the pods: null where nothing is written.</summary>
public sealed record ServiceAccountModel
{
    public Origin Origin { get; init; } = Origin.Class;

    public string? Name { get; init; }

    public bool? Create { get; init; }

    public bool? MountToken { get; init; }

    /// <summary>An account of the service's own, so that a right given to it is given to nothing else.</summary>
    public bool IsCreated => Create ?? true;

    public string NameFor(ServiceModel service) => Name ?? service.Name;
}

/// <summary>What the program may do with some resources of the Kubernetes API.</summary>
public sealed record KubernetesAccessModel(Origin Origin, KubernetesVerbs Verbs, EquatableArray<string> Resources)
{
    /// <summary>As declared; null for Kubernetes' own resources, whose group is known.</summary>
    public string? ApiGroup { get; init; }

    public EquatableArray<string> ResourceNames { get; init; }

    public bool IsClusterWide { get; init; }

    public string? Reason { get; init; }

    /// <summary>The group of one of the resources: the declared one, else the one that Kubernetes has it in.</summary>
    public string GroupOf(string resource) => ApiGroup ?? KubernetesResource.Find(resource)?.Group ?? "";

    /// <summary>As Kubernetes writes them.</summary>
    public IEnumerable<string> VerbNames =>
        from verb in new[]
        {
            KubernetesVerbs.Get, KubernetesVerbs.List, KubernetesVerbs.Watch, KubernetesVerbs.Create, KubernetesVerbs.Update, KubernetesVerbs.Patch,
            KubernetesVerbs.Delete, KubernetesVerbs.DeleteCollection, KubernetesVerbs.Bind, KubernetesVerbs.Escalate, KubernetesVerbs.Impersonate,
        }
        where Verbs.HasFlag(verb)
        select verb.ToString().ToLowerInvariant();

    public IEnumerable<FreeText> FreeTexts => Resources.Select(text => new FreeText(Origin.Argument("resources"), "A resource", text))
        .Concat(ResourceNames.Select(text => new FreeText(Origin.Argument(nameof(KubernetesAccessAttribute.ResourceNames)), "The name of an object", text)))
        .Concat(new[] { (nameof(KubernetesAccessAttribute.ApiGroup), ApiGroup), (nameof(KubernetesAccessAttribute.Reason), Reason) }
            .Where(text => text.Item2 is not null)
            .Select(text => new FreeText(Origin.Argument(text.Item1), text.Item1, text.Item2!)));
}
