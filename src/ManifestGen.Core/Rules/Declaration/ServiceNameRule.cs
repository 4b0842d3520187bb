using System.Text.RegularExpressions;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Declaration;

/// <summary>MGEN001: the name becomes a Kubernetes Service, whose names are RFC 1035 labels, and the host name under which others reach it.</summary>
internal sealed class ServiceNameRule : IServiceRule
{
    public const int MaxLength = 63;

    private const string Suffix = "Service";

    private const string NameOfTheKustomization = "kustomization";

    private const string NameOfTheNamespace = "namespace";

    private static readonly Regex Syntax = new(@"\A[a-z]([a-z0-9-]*[a-z0-9])?\z", RegexOptions.CultureInvariant);

    private static readonly Rule Invalid = new(
        "MGEN001",
        "The service name is not a DNS label",
        "'{0}' is not a valid service name, because {1}: use at most 63 lowercase letters, digits and '-', starting with a letter and not ending with '-'",
        RuleSeverity.Error,
        Category.Declaration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if ((ProblemOf(service.Name) ?? FileOfSecrets(service.Name, application.Project)) is { } problem)
        {
            var place = service.Origin.Argument("name");
            yield return Invalid.At(place, service.Name, problem) with { Remedy = RenamingOf(service, application, place) };
        }
    }

    private static string? FileOfSecrets(string name, ProjectModel project) =>
        name == "external-secrets" && project.SecretStores.Count > 0 ? "k8s/external-secrets.yaml is for the Secrets of all services" : null;

    public static bool IsValid(string name) => ProblemOf(name) is null;

    private static string? ProblemOf(string name) => name switch
    {
        "" => "it is empty",
        NameOfTheKustomization => "k8s/kustomization.yaml lists the files of all services",
        NameOfTheNamespace => "k8s/namespace.yaml is the namespace of all services",
        // What is applied under these names would replace what the cluster has under them.
        "default" => "every namespace has a ServiceAccount of that name",
        "kubernetes" => "the API server's own Service has that name",
        { Length: > MaxLength } => $"it has {name.Length} characters",
        _ when Syntax.IsMatch(name) => null,
        _ when name[0] is '-' or (>= '0' and <= '9') => $"it starts with '{name[0]}'",
        _ when name[name.Length - 1] == '-' => "it ends with '-'",
        _ => $"it contains '{Characters.OnOneLine(FirstForeignCharacter(name))}'",
    };

    private static string FirstForeignCharacter(string name) =>
        name.First(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')).ToString();

    /// <summary>The name that a service has after its class, whose name may say that it is one: <c>CatalogService</c> is <c>catalog</c>.</summary>
    public static string NameOfClass(string className) => KebabCase.Of(
        className.Length > Suffix.Length && className.EndsWith(Suffix, StringComparison.Ordinal) ? className.Substring(0, className.Length - Suffix.Length) : className,
        MaxLength);

    // None that another service has, or would get.
    private static Remedy? RenamingOf(ServiceModel service, ApplicationModel application, Place place)
    {
        var name = ValidNameOf(service);
        return name is null || application.Services.Any(other => !other.Equals(service) && (other.Name == name || ValidNameOf(other) == name))
            ? null
            : new Remedy($"Rename to '{name}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(name)));
    }

    private static string? ValidNameOf(ServiceModel service) =>
        new[] { KebabCase.Of(service.Name, MaxLength), NameOfClass(service.ClassName) }.FirstOrDefault(IsValid);
}
