using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Storage;

/// <summary>MGEN702, MGEN704 and MGEN721: a mount hides what is below its path. Paths that are not valid are MGEN701's.</summary>
internal sealed class MountPlaceRule : IContainerRule
{
    private static readonly string[] Needed = ["/", "/app"];

    private static readonly Rule Hides = new(
        "MGEN702",
        "The mount hides a folder that the container needs",
        "A mount at '{0}' prevents the container from starting, because {1}: mount at a separate folder such as '/data'",
        RuleSeverity.Error,
        Category.Storage) { IsBlocking = true };

    private static readonly Rule Nested = new(
        "MGEN704",
        "The mount path is inside another mount",
        "'{0}' is inside the mount at '{1}' and hides that volume's files there: use a path outside it",
        RuleSeverity.Warning,
        Category.Storage);

    private static readonly Rule HidesFiles = new(
        "MGEN721",
        "The mount hides a folder of the image",
        "A mount at '{0}' hides the image's files there, and keeps their owner: mount at a separate folder such as '{0}/data'",
        RuleSeverity.Warning,
        Category.Storage);

    public IReadOnlyList<Rule> Rules => [Hides, Nested, HidesFiles];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var mounts = service.Storage.Mounts.Where(mount => MountPathRule.ProblemOf(mount.Path) is null).ToArray();
        return mounts.Select(mount => FindingOf(mount, mounts)).OfType<Finding>();
    }

    private static Finding? FindingOf(StorageMountModel mount, StorageMountModel[] mounts)
    {
        var place = mount.Origin.Argument("path");
        var folder = mount.Folder;
        if (Needed.Contains(folder))
        {
            var moved = mount with { Path = folder.TrimEnd('/') + "/data" };
            return Hides.At(place, folder, folder == "/" ? "it covers the whole image" : "the program is there") with
            {
                Remedy = mounts.Any(other => other != mount && (other.Folder == moved.Folder || other.Name == moved.Name)) ? null : Remedy.Write(place, moved.Path),
            };
        }

        if (ContainerFolders.IsOfTheKernel(folder))
        {
            return Hides.At(place, folder, "the kernel's own file system is there");
        }

        if (ContainerFolders.WithFiles.Contains(folder) || ContainerFolders.Empty.Contains(folder))
        {
            return HidesFiles.At(place, folder) with
            {
                Remedy = new Remedy($"Mount at '{folder}/data'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(folder + "/data"))),
            };
        }

        return mounts.FirstOrDefault(other => ContainerFolders.IsWithin(folder, other.Folder)) is { } outer ? Nested.At(place, folder, outer.Folder) : null;
    }
}
