using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Declaration;

/// <summary>MGEN008, MGEN010 and MGEN011: what is declared for one environment.</summary>
internal sealed class EnvironmentRule : IContainerRule
{
    private const int MaxLength = 63;

    private const string Argument = nameof(ManifestAttribute.Environment);

    private static readonly Rule KubernetesOnly = new(
        "MGEN008",
        "Environment settings apply to Kubernetes only",
        "The attributes of the environment '{0}' apply to k8s/overlays/{0} only: the files for {1} use the attributes without an environment",
        RuleSeverity.Info,
        Category.Declaration);

    private static readonly Rule Name = new(
        "MGEN010",
        "The environment name is not valid",
        "'{0}' is not a valid environment name, because it names a folder in k8s/overlays: use at most 63 lowercase letters, digits and '-', starting and ending with a letter or digit",
        RuleSeverity.Error,
        Category.Declaration) { IsBlocking = true };

    private static readonly Rule AnotherService = new(
        "MGEN011",
        "The service name differs between environments",
        "The service is named '{1}' in the environment '{0}' and '{2}' elsewhere: use one name, or declare another class",
        RuleSeverity.Error,
        Category.Declaration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [KubernetesOnly, Name, AnotherService];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        OfServices(service, application).Concat(OfProject(service, application));

    private static IEnumerable<Finding> OfServices(ServiceModel service, ApplicationModel application)
    {
        foreach (var environment in service.Environments)
        {
            var place = environment.Origin.Argument(Argument);
            if (!KubernetesNames.IsLabel(environment.Name))
            {
                yield return InvalidName(environment.Name, place, environment.Attributes);
            }
            else if (TargetNames.OfDocker(application.Project.Targets) is { } targets)
            {
                yield return KubernetesOnly.At(place, environment.Name, targets);
            }

            if (environment.Service.Name != service.Name)
            {
                var name = environment.Service.Origin.Argument("name");
                yield return AnotherService.At(
                    name,
                    Characters.OnOneLine(environment.Name),
                    Characters.OnOneLine(environment.Service.Name),
                    Characters.OnOneLine(service.Name)) with
                {
                    Remedy = Remedy.Write(name, service.Name),
                };
            }
        }
    }

    private static Finding InvalidName(string name, Place place, EquatableArray<Origin> attributes) => Name.At(place, Characters.OnOneLine(name)) with { Remedy = RemedyOf(name, attributes) };

    // One service reports them for all.
    private static IEnumerable<Finding> OfProject(ServiceModel service, ApplicationModel application) =>
        application.Services.FirstOrDefault() != service
            ? []
            : from named in application.Project.NamedEnvironments
              where !KubernetesNames.IsLabel(named.Environment)
              select InvalidName(named.Environment, named.Origin.Argument(Argument), EquatableArray.Of(named.Origin));

    // Wherever the class names it, or the one environment would become two.
    private static Remedy? RemedyOf(string name, EquatableArray<Origin> attributes)
    {
        var folder = KebabCase.Of(name, MaxLength);
        return folder.Length == 0 || attributes.Count == 0
            ? null
            : new Remedy($"Rename to '{folder}'", attributes.Select(attribute => RemedyEdit.SetArgument(attribute.Argument(Argument), CSharpLiteral.Of(folder))).ToEquatableArray());
    }
}
