using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Compose;

/// <summary>One service of a Compose file.</summary>
internal sealed class ComposeService(ImportContext context, string name, SourceNode source, Interpolation variables, ComposePlace place)
{
    private const string OnFailure = "on-failure";

    public SourceNode Source { get; } = source;

    public ServiceDeclaration Declaration { get; private set; } = null!;

    public void Declare(SourceNode document)
    {
        var image = Image();
        Declaration = context.Declare(name, image, isBuilt: Source["build"] is not null, isForeign: image is not null && AnyIsBuilt(document) ? true : null);
        if (Declaration.ClassName.Length == 0)
        {
            Declaration.ClassName = place.ClassOf(Declaration) ?? "";
        }

        if (image is not null)
        {
            ImportContext.SetImage(Declaration, image);
        }

        var replicas = Source.At("deploy", "replicas") ?? Source["scale"];
        if (replicas is not null && Settings.Number(variables.Text(replicas) ?? "") is { Code: not "1" } count && !Declaration.Has("AutoScale"))
        {
            if (!Declaration.Has("Replicas"))
            {
                Declaration.One("Replicas", count);
            }

            replicas.IsUnderstood("[Replicas]");
        }

        if (Source.TextAt("deploy", "mode") == "global")
        {
            Declaration.Head.Set("Workload", CSharpValue.Of(WorkloadKind.DaemonSet));
            Source.At("deploy", "mode")!.IsUnderstood("Workload = WorkloadKind.DaemonSet");
        }

        (Source.At("deploy", "mode") is { Text: "replicated" } mode ? mode : null)?.IsDefault("replicated");
        if (Source.At("labels", "app.kubernetes.io/part-of") is { } partOf)
        {
            Declaration.Head.Take("PartOf", partOf);
        }

        ComposePorts.Read(Source, Declaration, variables);
    }

    /// <summary>Declares jobs: the services whose end this one waits for, and in a file of ManifestGen what is started again only when it fails. All services are declared then.</summary>
    public void Jobs()
    {
        new DependencyImport(Source, Declaration, context, variables, place).Jobs();
        if (place.IsOwned && !Declaration.IsBacking && Source.TextAt("restart")?.StartsWith(OnFailure, StringComparison.Ordinal) == true && !Declaration.Has("Schedule"))
        {
            Declaration.One("Job");
        }
    }

    // As often as a job is tried again.
    private void Restart()
    {
        if (Source["restart"] is not { IsScalar: true, IsDecided: false } restart || !Declaration.Has("Job"))
        {
            return;
        }

        if (restart.Text!.StartsWith(OnFailure + ":", StringComparison.Ordinal) && Settings.Number(restart.Text.Substring(OnFailure.Length + 1)) is { Value: >= 0 } count)
        {
            Declaration.One("Job").Set("BackoffLimit", count);
            restart.IsUnderstood("[Job(BackoffLimit = …)]");
        }

        restart.IsDefault("a job is started again when it fails, as often as [Job] says");
    }

    // Beside programs that are built, an image is somebody else's.
    private static bool AnyIsBuilt(SourceNode document) => document["services"]!.Entries.Exists(entry => entry.Value["build"] is not null);

    /// <summary>Whether the service is in a network.</summary>
    public bool IsIn(string network) => Source["networks"] is { } networks && (networks[network] is not null || networks.Entries.Exists(entry => entry.Key == network) || networks.Items.Exists(item => item.Text == network));

    public void Read(SourceNode document)
    {
        ComposeVariables.Read(Source, Declaration, context, variables, place);
        ComposeMounts.Read(Source, document, Declaration, context, variables, place);
        ComposeResources.Read(Source, Declaration, variables);
        ComposeHealth.Read(Source, Declaration, variables);
        Restart();
        ComposeContainer.Read(Source, Declaration, context, variables);
        new DependencyImport(Source, Declaration, context, variables, place).Read();
        Networks();
        Build();
        foreach (var (key, where) in ComposeKeys.Elsewhere)
        {
            Source[key]?.GoesTo(where);
        }

        foreach (var extension in Source.Entries.Where(entry => entry.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            extension.Value.IsDefault("Compose reads it only where it is referred to");
        }
    }

    private string? Image()
    {
        if (Source["image"] is not { IsScalar: true, Text.Length: > 0 } node)
        {
            return null;
        }

        var image = variables.Resolve(node.Text!, out var replaced);
        if (image is null)
        {
            // What stands for a registry or a tag that only the machine knows.
            image = node.Text!.Split('/').Last().Split(':')[0];
            if (Interpolation.HasVariable(image) || image.Length == 0)
            {
                node.GoesTo($"{ComposeImport.Override}: it is made of variables that have no value here ({string.Join(", ", replaced)})");
                return null;
            }

            node.IsUnderstood($"[ContainerImage] without registry and tag: {string.Join(", ", replaced)} has no value here");
            return image;
        }

        node.IsUnderstood(replaced.Count > 0 ? $"the image, with the values of {string.Join(", ", replaced)} as they are now" : "the image");
        return image;
    }

    private void Networks()
    {
        foreach (var network in Source["networks"]?.Items ?? [])
        {
            network.IsDefault("networks follow from [DependsOn]");
        }

        foreach (var network in Source["networks"]?.Entries ?? [])
        {
            if (network.Value.Entries.Count == 0)
            {
                network.Value.IsDefault("networks follow from [DependsOn]");
            }

            network.Value.GoesTo(ComposeImport.Override);
        }
    }

    private void Build()
    {
        var build = Source["build"];
        (build is { IsScalar: true } ? build : null)?.IsDefault("ManifestGen writes the Dockerfile, and how it is built");
        foreach (var plain in new[] { "context", "dockerfile" })
        {
            build?[plain]?.IsDefault("ManifestGen writes the Dockerfile, and how it is built");
        }

        build?.GoesTo($"{ComposeImport.Override}, or a Dockerfile of your own, which ManifestGen leaves alone");
        Source["develop"]?.IsDefault("ManifestGen writes 'develop.watch' from what the project is built from");
    }
}
