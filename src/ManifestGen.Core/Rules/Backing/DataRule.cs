using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Backing;

/// <summary>MGEN074 and MGEN075: data outlives a container on a volume only, and only where the server writes it.</summary>
internal sealed class DataRule : IServiceRule
{
    private const string SmallestUsual = "1Gi";

    private static readonly Rule Lost = new(
        "MGEN074",
        "The backing service's data is not persisted",
        "{0} stores its data in '{1}', which is empty in each new container: add [Volume(\"{1}\", Size = \"{2}\")]",
        RuleSeverity.Warning,
        Category.Backing);

    private static readonly Rule Elsewhere = new(
        "MGEN075",
        "The volume is not mounted at the data directory",
        "{0} in the image '{2}' stores its data in '{1}', and the volume is mounted at '{3}': mount it at '{1}'; if it already contains data, keep its name '{4}', and move the data as docs/upgrades.md says",
        RuleSeverity.Error,
        Category.Backing);

    public IReadOnlyList<Rule> Rules => [Lost, Elsewhere];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service is not { Backing: { IsExternal: false, Engine: { KeepsData: true, DataFolder: { } folderOf } engine, Reference: { } image } backing })
        {
            yield break;
        }

        var folder = folderOf(image);
        if (EngineFolders.MountOf(folder, service.Storage) is { } mount && (mount is VolumeModel || mount.Origin != Origin.Class))
        {
            yield break;
        }

        if (service.Storage.Volumes.FirstOrDefault(volume => volume.Origin != Origin.Class) is { } volume)
        {
            var place = volume.Origin.Argument("path");
            yield return Elsewhere.At(place, engine.Name, folder, backing.Image!, volume.Path, volume.Name) with
            {
                // Under another name it would be another volume, which is empty.
                Remedy = new Remedy(
                    $"Mount it at '{folder}', under its name",
                    volume.DeclaredName is null
                        ? [RemedyEdit.SetArgument(place, CSharpLiteral.Of(folder)), RemedyEdit.SetArgument(volume.Origin.Argument(nameof(VolumeAttribute.Name)), CSharpLiteral.Of(volume.Name))]
                        : [RemedyEdit.SetArgument(place, CSharpLiteral.Of(folder))]),
            };
        }
        else
        {
            var attribute = $"Volume({CSharpLiteral.Of(folder)}, Size = {CSharpLiteral.Of(SmallestUsual)})";
            yield return Lost.At(backing.Origin, engine.Name, folder, SmallestUsual) with
            {
                Remedy = new Remedy($"Add [{attribute}]", RemedyEdit.AddAttribute(backing.Origin, attribute)),
            };
        }
    }
}
