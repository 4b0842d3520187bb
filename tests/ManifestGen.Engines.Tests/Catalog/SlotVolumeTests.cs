using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Model;
using ManifestGen.Rendering;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Catalog;

/// <summary>Three instances of a StatefulSet in a real swarm do not write to one volume.</summary>
[Collection(CatalogImageCollection.Name)]
public sealed class SlotVolumeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("manifestgen-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [RequiresCommandFact(Tools.Engine)]
    public async Task Each_instance_has_a_volume_of_its_own()
    {
        var file = Path.Combine(_folder, "stack.yaml");
        await File.WriteAllTextAsync(file, Manifests.Render(Ledger).Single(manifest => manifest.Path == "stack.yaml").Text);
        using var stack = new SwarmStack(file, _folder);

        stack.Deploy();
        await stack.WaitAsync(() => stack.Containers("ledger").Count == 3, TimeSpan.FromMinutes(5));

        const string Format = "{{.Config.Hostname}} {{range .Mounts}}{{if eq .Destination \"/data\"}}{{.Name}}{{end}}{{end}}";
        var instances = stack.Containers("ledger").Select(container => Docker.Ask("inspect", "--format", Format, container).Split(' ')).OrderBy(words => words[0], StringComparer.Ordinal).ToArray();
        Assert.Equal(["ledger-1", "ledger-2", "ledger-3"], instances.Select(words => words[0]));
        Assert.EndsWith("_ledger-data", instances[0][1], StringComparison.Ordinal);
        Assert.EndsWith("_ledger-data-2", instances[1][1], StringComparison.Ordinal);
        Assert.EndsWith("_ledger-data-3", instances[2][1], StringComparison.Ordinal);
    }

    // A program of which nothing is asked, so that it need not become healthy.
    private static ApplicationModel Ledger => new(
        new() { AssemblyName = "Catalog", ProjectPath = "Catalog.csproj", Version = "1.4.0", Targets = ManifestTargets.Swarm },
        EquatableArray.Of(new ServiceModel
        {
            ClassName = "Ledger",
            Origin = Origin.Class,
            Name = "ledger",
            Image = new(Origin.Class, "mcr.microsoft.com/dotnet/runtime-deps", "10.0"),
            EntryPoint = EquatableArray.Of("sleep", "600"),
            Replicas = new(Origin.Class, 3),
            Workload = new() { DeclaredKind = WorkloadKind.StatefulSet },
            Storage = new() { Volumes = EquatableArray.Of(new VolumeModel(Origin.Class, "/data") { Size = "1Gi" }) },
        }));
}
