using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Pod;

/// <summary>MGEN065 and MGEN066: single fields of the pod with a syntax.</summary>
internal sealed class PodFieldsRule : IContainerRule
{
    private static readonly Rule WorkingDirectory = new(
        "MGEN065",
        "The working directory is not valid",
        "'{0}' is not a valid working directory: use an absolute path such as '/app'",
        RuleSeverity.Error,
        Category.Pod) { IsBlocking = true };

    private static readonly Rule RuntimeClass = new(
        "MGEN066",
        "The RuntimeClass name is not valid",
        "'{0}' is not a valid RuntimeClass name: use lowercase letters, digits, '-' and '.', starting and ending with a letter or digit",
        RuleSeverity.Error,
        Category.Pod) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [WorkingDirectory, RuntimeClass];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.WorkingDirectory is { } directory && !IsDirectory(directory))
        {
            var place = service.Origin.Argument(nameof(service.WorkingDirectory));
            var absolute = "/" + directory.TrimStart('.', '/');
            yield return WorkingDirectory.At(place, Characters.OnOneLine(directory)) with
            {
                Remedy = absolute.Length > 1 && IsDirectory(absolute) ? Remedy.Write(place, absolute) : null,
            };
        }

        if (service.Pod.Settings is { RuntimeClass: { } name } settings && !KubernetesNames.IsSubdomain(name))
        {
            var place = settings.Origin.Argument(nameof(settings.RuntimeClass));
            yield return RuntimeClass.At(place, Characters.OnOneLine(name)) with { Remedy = Remedy.Write(place, KubernetesNames.Corrected(name)) };
        }
    }

    private static bool IsDirectory(string text) => text.Length > 0 && text[0] == '/' && text.All(Characters.IsPrintable) && Characters.AreRepresentable(text);
}
