using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Pod;

/// <summary>MGEN065 and MGEN066: single fields of the pod with a syntax.</summary>
internal sealed class PodFieldsRule : IServiceRule
{
    private static readonly Rule WorkingDirectory = new(
        "MGEN065",
        "The working directory is not valid",
        "'{0}' cannot be the working directory: write an absolute path such as '/app'",
        RuleSeverity.Error,
        Category.Pod) { IsBlocking = true };

    private static readonly Rule RuntimeClass = new(
        "MGEN066",
        "The name of a RuntimeClass is not valid",
        "'{0}' cannot be the name of a RuntimeClass: use lower-case letters, digits, '-' and '.', the first and last a letter or digit",
        RuleSeverity.Error,
        Category.Pod) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [WorkingDirectory, RuntimeClass];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.WorkingDirectory is { } directory && (directory.Length == 0 || directory[0] != '/' || directory.Any(c => !Characters.IsPrintable(c)) || !Characters.AreRepresentable(directory)))
        {
            yield return WorkingDirectory.At(service.Origin.Argument(nameof(service.WorkingDirectory)), Characters.OnOneLine(directory));
        }

        if (service.Pod.Settings is { RuntimeClass: { } name } settings && !KubernetesNames.IsSubdomain(name))
        {
            var place = settings.Origin.Argument(nameof(settings.RuntimeClass));
            yield return RuntimeClass.At(place, Characters.OnOneLine(name)) with { Remedy = Remedy.Write(place, KubernetesNames.Corrected(name)) };
        }
    }
}
