using ManifestGen.Model;
using ManifestGen.Rules.Configuration.Secrets;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration.Files;

/// <summary>MGEN515, MGEN516, MGEN517, MGEN524 and MGEN525: files of the project.</summary>
internal sealed class SourceFileRule : IServiceRule
{
    private static readonly Rule Contradiction = new(
        "MGEN515",
        "A ConfigMap setting conflicts with the project file",
        "{0} refers to an existing ConfigMap, and Source to a file of the project: remove one of the two",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule Missing = new(
        "MGEN516",
        "The project file is not found",
        "'{0}' is not a configuration file of the project: use a path relative to the project's folder with '/', and for a file that is neither in config/ nor an "
        + "appsettings*.json add <ManifestGenConfigFile Include=\"{0}\" /> to the project file",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule NoText = new(
        "MGEN517",
        "The project file is not UTF-8 text",
        "'{0}' is not UTF-8 text, which a ConfigMap requires: save it as UTF-8, or add it to the image",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule Secret = new(
        "MGEN524",
        "The project file contains a secret",
        "'{0}' contains {1}, which everyone with access to the ConfigMap could read: remove it from the file, and use [SecretEnv] or [SecretFile]",
        RuleSeverity.Warning,
        Category.Configuration);

    private static readonly Rule FileName = new(
        "MGEN525",
        "The file name is not a valid ConfigMap key",
        "'{0}' is not a valid file name, because it is the key in a ConfigMap: use at most 253 letters, digits, '-', '_' and '.', not starting with '..'",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Contradiction, Missing, NoText, Secret, FileName];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        service.Configuration.SourceFiles.SelectMany(file => FindingsOf(file, application.Project));

    private static IEnumerable<Finding> FindingsOf(SourceFileModel file, ProjectModel project)
    {
        foreach (var argument in file.ForeignArguments)
        {
            var foreign = file.Origin.Argument(argument);
            yield return Contradiction.At(foreign, argument) with { Remedy = new Remedy($"Remove {argument}", RemedyEdit.RemoveArgument(foreign)) };
        }

        if (FilePathRule.IsValid(file) && !ReferenceNames.IsKey(file.FileName))
        {
            yield return FileName.At(file.Origin.Argument("path"), Characters.OnOneLine(file.FileName));
        }

        var place = file.Origin.Argument(nameof(ConfigFileAttribute.Source));
        var source = Characters.OnOneLine(file.Source);
        if (!project.ConfigFiles.Any(candidate => candidate.Path == file.Source))
        {
            yield return Missing.At(place, source);
        }
        else if (project.TextOf(file.Source) is not { } text || !IsText(text))
        {
            yield return NoText.At(place, source);
        }
        else if (SecretValues.KindOf(text) is { } kind)
        {
            yield return Secret.At(place, source, kind);
        }
    }

    private static bool IsText(string text) => Characters.AreRepresentable(text) && !text.Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r'));
}
