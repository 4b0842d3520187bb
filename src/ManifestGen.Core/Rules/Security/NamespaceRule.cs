using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Security;

/// <summary>MGEN815 to MGEN819 and MGEN825: the namespace. They are about the project, so one service reports them for all.</summary>
internal sealed class NamespaceRule : IServiceRule
{
    private const int MaxLength = 63;

    private static readonly Rule Invalid = new(
        "MGEN815",
        "The namespace name is not valid",
        "'{0}' is not a valid namespace: use at most 63 lowercase letters, digits and '-', starting and ending with a letter or digit",
        RuleSeverity.Error,
        Category.Security) { IsBlocking = true };

    private static readonly Rule Twice = new(
        "MGEN816",
        "The namespace is declared twice",
        "The namespace '{0}' is declared together with '{1}' for the same environment: remove one, or set Environment",
        RuleSeverity.Error,
        Category.Security) { IsBlocking = true };

    private static readonly Rule OfTheCluster = new(
        "MGEN817",
        "The namespace is reserved for the cluster",
        "'{0}' is a namespace of the cluster itself, where pods get permissions that services should not have: use another namespace",
        RuleSeverity.Error,
        Category.Security);

    private static readonly Rule LevelForNothing = new(
        "MGEN818",
        "The Pod Security level requires a generated namespace",
        "Level is a label of the namespace '{0}', which is not generated: set Create = true, or remove it",
        RuleSeverity.Error,
        Category.Security);

    private static readonly Rule NoEffect = new(
        "MGEN819",
        "Namespaces apply to Kubernetes only",
        "The namespace '{0}' applies to Kubernetes only and has no effect in {1}",
        RuleSeverity.Info,
        Category.Security);

    private static readonly Rule Default = new(
        "MGEN825",
        "The service uses the default namespace",
        "'default' contains whatever is applied without a namespace: use a separate one with its own permissions, quotas and policies",
        RuleSeverity.Info,
        Category.Security);

    public IReadOnlyList<Rule> Rules => [Invalid, Twice, OfTheCluster, LevelForNothing, NoEffect, Default];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (application.Services.FirstOrDefault() != service)
        {
            yield break;
        }

        var targets = TargetNames.OfDocker(application.Project.Targets);
        var namespaces = application.Project.Namespaces;
        foreach (var declared in namespaces)
        {
            var first = namespaces.First(other => other.Environment == declared.Environment);
            if (first != declared)
            {
                yield return Twice.At(declared.Origin, Characters.OnOneLine(declared.Name), Characters.OnOneLine(first.Name)) with
                {
                    Remedy = declared with { Origin = first.Origin } == first ? new Remedy("Remove the second namespace", RemedyEdit.RemoveAttribute(declared.Origin)) : null,
                };
            }
            else if (OfName(declared) is { } finding)
            {
                yield return finding;
            }
            else if (targets is not null)
            {
                yield return NoEffect.At(declared.Origin, declared.Name, targets);
            }

            if (declared.Level is not null && !declared.Over(application.Project.Namespace).IsCreated)
            {
                yield return LevelForNothing.At(declared.Origin.Argument(nameof(KubernetesNamespaceAttribute.Level)), Characters.OnOneLine(declared.Name)) with
                {
                    Remedy = new Remedy("Generate the namespace", RemedyEdit.SetArgument(declared.Origin.Argument(nameof(KubernetesNamespaceAttribute.Create)), "true")),
                };
            }
        }
    }

    private static Finding? OfName(NamespaceModel declared)
    {
        var place = declared.Origin.Argument("name");
        return declared.Name switch
        {
            "default" => Default.At(place),
            "kube-system" or "kube-public" or "kube-node-lease" => OfTheCluster.At(place, declared.Name),
            _ when KubernetesNames.IsLabel(declared.Name) => null,
            _ => Invalid.At(place, Characters.OnOneLine(declared.Name)) with { Remedy = RenamingOf(declared.Name, place) },
        };
    }

    private static Remedy? RenamingOf(string text, Place place)
    {
        var name = KebabCase.Of(text, MaxLength);
        return name.Length == 0 ? null : new Remedy($"Rename to '{name}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(name)));
    }
}
