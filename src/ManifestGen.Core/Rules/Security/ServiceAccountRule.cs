using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Security;

/// <summary>MGEN820 to MGEN823, MGEN827 and MGEN828: the account of the pods.</summary>
internal sealed class ServiceAccountRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN820",
        "The ServiceAccount name is not valid",
        "'{0}' is not a valid ServiceAccount name: use at most 253 lowercase letters, digits, '-' and '.', starting and ending with a letter or digit",
        RuleSeverity.Error,
        Category.Security) { IsBlocking = true };

    private static readonly Rule OfEveryone = new(
        "MGEN821",
        "The service uses the default ServiceAccount",
        "'default' is the ServiceAccount of every pod that names none, so all of them share its permissions: use a separate ServiceAccount",
        RuleSeverity.Warning,
        Category.Security);

    private static readonly Rule Twice = new(
        "MGEN822",
        "Two services generate the same ServiceAccount",
        "The ServiceAccount '{0}' is generated for {1}: set Create = false for all but one of them",
        RuleSeverity.Error,
        Category.Security) { IsBlocking = true };

    private static readonly Rule WithoutToken = new(
        "MGEN823",
        "The program has no token for its Kubernetes access",
        "[KubernetesAccess] grants permissions that '{0}' cannot use without a token: remove MountToken = false, or the access",
        RuleSeverity.Warning,
        Category.Security);

    private static readonly Rule IdleToken = new(
        "MGEN827",
        "The mounted API token has no declared permissions",
        "The pods of '{0}' get a token for the Kubernetes API, which an attacker could use too: declare its permissions with [KubernetesAccess], or remove MountToken",
        RuleSeverity.Info,
        Category.Security);

    private static readonly Rule NotWritten = new(
        "MGEN828",
        "The ServiceAccount is not generated",
        "The ServiceAccount '{0}' is not generated, because Create is false: no pod starts until it exists in the namespace",
        RuleSeverity.Info,
        Category.Security);

    public IReadOnlyList<Rule> Rules => [Invalid, OfEveryone, Twice, WithoutToken, IdleToken, NotWritten];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var account = service.Security.Account;
        if (account.Origin == Origin.Class)
        {
            yield break;
        }

        if (OfName(service, application) is { } finding)
        {
            yield return finding;
        }

        if (service.Security is { MountsToken: false, Access.Count: > 0 })
        {
            var place = account.Origin.Argument(nameof(ServiceAccountAttribute.MountToken));
            // Which of the two is right, nobody can say, and a token in the pod is a right more.
            yield return WithoutToken.At(place, service.Name);
        }

        if (service.Security is { MountsToken: true, Access.Count: 0 } && application.Project.Targets.HasFlag(ManifestTargets.Kubernetes))
        {
            var place = account.Origin.Argument(nameof(ServiceAccountAttribute.MountToken));
            yield return IdleToken.At(place, service.Name) with { Remedy = new Remedy("Mount no token", RemedyEdit.RemoveArgument(place)) };
        }
    }

    private static Finding? OfName(ServiceModel service, ApplicationModel application)
    {
        var account = service.Security.Account;
        var place = account.Origin.Argument(nameof(ServiceAccountAttribute.Name));
        if (account.Name is { } name && !KubernetesNames.IsSubdomain(name))
        {
            return Invalid.At(place, Characters.OnOneLine(name)) with { Remedy = Remedy.Write(place, KubernetesNames.Corrected(name)) };
        }

        var effective = account.NameFor(service);
        var writers = application.Services.Where(other => other.Security.Account.IsCreated && other.Security.Account.NameFor(other) == effective).ToArray();
        return account.IsCreated && writers.Length > 1 && KeeperOf(writers) != service ? Twice.At(place, effective, string.Join(" and ", writers.Select(writer => writer.Name))) with
            {
                Remedy = new Remedy("Let the other service generate the ServiceAccount", RemedyEdit.SetArgument(account.Origin.Argument(nameof(ServiceAccountAttribute.Create)), "false")),
            }
            : effective == "default" ? OfEveryone.At(place) with { Remedy = OwnAccount(account) }
            : writers.Length == 0 && application.Project.Targets.HasFlag(ManifestTargets.Kubernetes) ? NotWritten.At(account.Origin.Argument(nameof(ServiceAccountAttribute.Create)), effective)
            : null;
    }

    // One of them goes on writing it: a service that says nothing of its account, or else the first.
    private static ServiceModel KeeperOf(ServiceModel[] writers) => writers.FirstOrDefault(writer => writer.Security.Account.Origin == Origin.Class) ?? writers[0];

    // The one of everybody is there already, and the own one is not.
    private static Remedy OwnAccount(ServiceAccountModel account)
    {
        var name = RemedyEdit.RemoveArgument(account.Origin.Argument(nameof(ServiceAccountAttribute.Name)));
        return account.Create is null
            ? new Remedy("Use the service's own ServiceAccount", name)
            : new Remedy("Use the service's own ServiceAccount", name, RemedyEdit.RemoveArgument(account.Origin.Argument(nameof(ServiceAccountAttribute.Create))));
    }
}
