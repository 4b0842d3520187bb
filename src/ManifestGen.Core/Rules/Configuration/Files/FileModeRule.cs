using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration.Files;

/// <summary>MGEN520: permissions, which C# has no octal numbers for.</summary>
internal sealed class FileModeRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN520",
        "The file mode is not valid",
        "'{0}' is not a valid file mode: use three octal digits after a zero, such as '0440'",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Regex Shown = new(@"\A-?([r-][w-][x-]){3}\z", RegexOptions.CultureInvariant);

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from file in service.Configuration.Files
        let mode = ModeOf(file)
        where mode is not null && UnixMode.Parse(mode) is null
        let place = file.Origin.Argument(nameof(ConfigFileAttribute.Mode))
        select Invalid.At(place, Characters.OnOneLine(mode)) with { Remedy = RemedyOf(mode, place) };

    private static string? ModeOf(FileModel file) => file switch
    {
        SourceFileModel source => source.Mode,
        ConfigMapFileModel config => config.Mode,
        SecretFileModel secret => secret.Mode,
        _ => null,
    };

    // As other languages write octal numbers, and as ls shows them.
    private static Remedy? RemedyOf(string mode, Place place)
    {
        var written = mode.Trim();
        var digits = "0" + (Shown.IsMatch(written) ? Octal(written) : written.TrimStart('0', 'o', 'O'));
        return UnixMode.Parse(digits) is null ? null : new Remedy($"Use '{digits}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(digits)));
    }

    private static string Octal(string shown) => string.Concat(Enumerable.Range(0, 3).Select(who => Digit(shown.Substring(shown.Length - 9 + (3 * who), 3))));

    private static int Digit(string permissions) => (permissions[0] == 'r' ? 4 : 0) + (permissions[1] == 'w' ? 2 : 0) + (permissions[2] == 'x' ? 1 : 0);
}
