using ManifestGen.Model;

namespace ManifestGen.Rules.Declaration;

/// <summary>MGEN006: a library has no entry point for the image to start.</summary>
internal sealed class ExecutableProjectRule : IServiceRule
{
    private static readonly Rule NotExecutable = new(
        "MGEN006",
        "The project does not build an executable",
        "'{0}' is declared in {1}, which builds a library and not a program: set <OutputType>Exe</OutputType>, or move the class to the program's project",
        RuleSeverity.Warning,
        Category.Declaration);

    public IReadOnlyList<Rule> Rules => [NotExecutable];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Backing is null && !application.Project.IsExecutable)
        {
            yield return NotExecutable.At(service.Origin, service.Name, application.Project.ProjectFileName);
        }
    }
}
