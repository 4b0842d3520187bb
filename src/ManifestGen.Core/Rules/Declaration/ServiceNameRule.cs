using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Declaration;

/// <summary>MGEN001: the name becomes a Kubernetes Service, whose names are RFC 1035 labels, and the host name under which others reach it.</summary>
internal sealed class ServiceNameRule : IServiceRule
{
    public const int MaxLength = 63;

    private const string NameOfTheKustomization = "kustomization";

    private const string NameOfTheNamespace = "namespace";

    private static readonly Regex Syntax = new(@"\A[a-z]([a-z0-9-]*[a-z0-9])?\z", RegexOptions.CultureInvariant);

    private static readonly Rule Invalid = new(
        "MGEN001",
        "The name of a service is not a DNS label",
        "'{0}' cannot be the name of a service, because {1}: use at most 63 lower-case letters, digits and '-', the first a letter, the last not '-'",
        RuleSeverity.Error,
        Category.Declaration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (ProblemOf(service.Name) is { } problem)
        {
            yield return Invalid.At(service.Origin.Argument("name"), service.Name, problem) with { Remedy = RenamingOf(service, application, MaxLength) };
        }
    }

    public static bool IsValid(string name) => ProblemOf(name) is null;

    private static string? ProblemOf(string name) => name switch
    {
        "" => "it is empty",
        NameOfTheKustomization => "k8s/kustomization.yaml is the list of all services' files",
        NameOfTheNamespace => "k8s/namespace.yaml is the namespace of all services",
        // What is applied under these names would replace what the cluster has under them.
        "default" => "every namespace has a ServiceAccount of that name",
        "kubernetes" => "the API server's own Service has that name",
        { Length: > MaxLength } => $"it has {name.Length} characters",
        _ when Syntax.IsMatch(name) => null,
        _ when name[0] is '-' or (>= '0' and <= '9') => $"it begins with '{name[0]}'",
        _ when name[name.Length - 1] == '-' => "it ends with '-'",
        _ => $"it holds '{Characters.OnOneLine(FirstForeignCharacter(name))}'",
    };

    private static string FirstForeignCharacter(string name) =>
        name.First(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')).ToString();

    /// <summary>A valid name of so many characters at most, after the one that is declared. Null where it would be another service's too.</summary>
    public static Remedy? RenamingOf(ServiceModel service, ApplicationModel application, int maxLength)
    {
        var name = NameOf(service, maxLength);
        return name is null || application.Services.Any(other => !other.Equals(service) && (other.Name == name || NameOf(other, maxLength) == name))
            ? null
            : new Remedy($"Rename to '{name}'", RemedyEdit.SetArgument(service.Origin.Argument("name"), CSharpLiteral.Of(name)));
    }

    private static string? NameOf(ServiceModel service, int maxLength) =>
        new[] { service.Name, service.ClassName }.Select(text => KebabCase.Of(text, maxLength)).FirstOrDefault(IsValid);
}
