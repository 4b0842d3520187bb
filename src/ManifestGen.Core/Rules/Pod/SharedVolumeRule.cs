using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Pod;

/// <summary>MGEN067, MGEN068 and MGEN069: a name stands for one volume of the pod, and the first container that has it says what the volume is.</summary>
internal sealed class SharedVolumeRule : IServiceRule
{
    private static readonly Rule NoSize = new(
        "MGEN067",
        "The container's volume has no size",
        "The volume '{0}' of the container '{1}' has no size, and no earlier container of the pod declares it: {2}set Size, or use the name of a declared volume",
        RuleSeverity.Error,
        Category.Pod) { IsBlocking = true };

    private static readonly Rule Repeated = new(
        "MGEN068",
        "The container repeats the settings of a shared volume",
        "An earlier container of the pod declares the volume '{0}', so its settings in the container '{1}' are ignored: remove them, or set another Name",
        RuleSeverity.Error,
        Category.Pod);

    private static readonly Rule Taken = new(
        "MGEN069",
        "The volume name is already used for /tmp",
        "The volume '{0}' of the container '{1}' has the name of the pod's default volume for /tmp: set another Name",
        RuleSeverity.Error,
        Category.Pod) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [NoSize, Repeated, Taken];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (!application.Project.Targets.HasFlag(ManifestTargets.Kubernetes))
        {
            yield break;
        }

        foreach (var finding in NamesTaken(service))
        {
            yield return finding;
        }

        var known = new HashSet<string>(service.Storage.Mounts.Select(mount => mount.Name), StringComparer.Ordinal);
        foreach (var container in service.Pod.Containers.Where(container => container.Declaration is not null))
        {
            var declaration = container.Declaration!;
            var first = declaration.Storage.Mounts.GroupBy(mount => mount.Name, StringComparer.Ordinal).Select(mounts => mounts.First());
            foreach (var mount in first)
            {
                var rule = known.Contains(mount.Name)
                    ? HasSettings(mount) ? Repeated : null
                    : mount is VolumeModel { Size: null, Claim: null } ? NoSize : null;
                if (rule is not null)
                {
                    // Another class says it, which no fix of this one reaches.
                    var meant = rule == NoSize && NearestName.Of(mount.Name, known) is { } near ? $"did you mean '{Characters.OnOneLine(near)}'? Otherwise, " : "";
                    yield return rule.At(container.Origin.Argument("container"), Characters.OnOneLine(mount.Name), Characters.OnOneLine(declaration.Name), meant);
                }
            }

            known.UnionWith(declaration.Storage.Mounts.Select(mount => mount.Name));
        }
    }

    // Every container has a /tmp, whether it declares one or not.
    private static IEnumerable<Finding> NamesTaken(ServiceModel service)
    {
        var others = service.Pod.Containers.Where(container => container.Declaration is not null).ToArray();
        var taken = new HashSet<string>(
            others.Select(container => container.Declaration!).Append(service).Where(IsWithoutTemporaryFiles).Select(container => container.TemporaryFilesVolume),
            StringComparer.Ordinal);
        return
            from container in others.Select(container => (Place: (Place)container.Origin.Argument("container"), Declaration: container.Declaration!))
                .Append((Place: service.Origin, Declaration: service))
            from mount in container.Declaration.Storage.Mounts.GroupBy(mount => mount.Name, StringComparer.Ordinal).Select(mounts => mounts.First())
            where taken.Contains(mount.Name) && !(container.Declaration == service && IsWithoutTemporaryFiles(service) && mount.Name == service.TemporaryFilesVolume)
            select Taken.At(container.Place, Characters.OnOneLine(mount.Name), Characters.OnOneLine(container.Declaration.Name));
    }

    private static bool IsWithoutTemporaryFiles(ServiceModel container) => container.Storage.At(StorageModel.TemporaryFilesPath) is null;

    private static bool HasSettings(StorageMountModel mount) => mount switch
    {
        VolumeModel volume => volume.Size is not null || volume.StorageClass is not null || volume.AccessMode is not null || volume.Claim is not null || volume.IsEphemeral,
        TemporaryVolumeModel temporary => temporary.Size is not null || temporary.IsMemory,
        _ => false,
    };
}
