using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Storage;

/// <summary>MGEN713: the folder of a volume that is mounted. It becomes part of the name of a Docker volume too.</summary>
internal sealed class SubPathRule : IContainerRule
{
    private static readonly Regex Syntax = new(@"\A(?!\.{1,2}(/|\z))[A-Za-z0-9._-]+(/(?!\.{1,2}(/|\z))[A-Za-z0-9._-]+)*\z", RegexOptions.CultureInvariant);

    private static readonly Rule Invalid = new(
        "MGEN713",
        "The volume subpath is not valid",
        "'{0}' is not a valid folder of the volume: use a relative path without '..', with letters, digits, '.', '_', '-' and '/'",
        RuleSeverity.Error,
        Category.Storage) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from volume in service.Storage.Volumes
        where volume.SubPath is { } path && !Syntax.IsMatch(path)
        let place = volume.Origin.Argument(nameof(volume.SubPath))
        select Invalid.At(place, Characters.OnOneLine(volume.SubPath!)) with { Remedy = RemedyOf(volume.SubPath!, place) };

    private static Remedy? RemedyOf(string path, Place place)
    {
        var relative = path.Trim('/', ' ');
        return relative.Length == 0 ? new Remedy("Mount the whole volume", RemedyEdit.RemoveArgument(place))
            : Syntax.IsMatch(relative) ? new Remedy($"Use '{relative}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(relative)))
            : null;
    }
}
