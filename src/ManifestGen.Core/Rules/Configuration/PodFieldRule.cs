using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration;

/// <summary>MGEN511 and MGEN512: what a pod can give a variable, and what it can give a file.</summary>
internal sealed class PodFieldRule : IContainerRule
{
    private static readonly PodField[] VariablesOnly = [PodField.NodeName, PodField.ServiceAccountName, PodField.HostIp, PodField.PodIp, PodField.PodIps];

    private static readonly PodField[] FilesOnly = [PodField.Labels, PodField.Annotations];

    private static readonly Rule Key = new(
        "MGEN511",
        "The pod field key is missing or not valid",
        "The key of the pod field is not valid, because {0}",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule Unavailable = new(
        "MGEN512",
        "The pod field is not available as a variable or file",
        "PodField.{0} is not available as a {1}: {2}",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Key, Unavailable];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        service.Configuration.FieldEnv.Select(variable => FindingOf(variable.Origin, variable.Field, variable.Key, isFile: false))
            .Concat(service.Configuration.Files.OfType<FieldFileModel>().Select(file => FindingOf(file.Origin, file.Field, file.Key, isFile: true)))
            .OfType<Finding>();

    private static Finding? FindingOf(Origin origin, PodField field, string? key, bool isFile)
    {
        var place = origin.Argument("field");
        if (!Enum.IsDefined(typeof(PodField), field))
        {
            return Unavailable.At(place, field.ToString(), isFile ? "file" : "variable", "the field does not exist");
        }

        if (isFile ? VariablesOnly.Contains(field) : FilesOnly.Contains(field))
        {
            return Unavailable.At(place, field.ToString(), isFile ? "file" : "variable", isFile ? "use [FieldEnv]" : "use [FieldFile], or one of them by Key");
        }

        return ProblemOfKey(field, key) is { } problem ? Key.At(origin.Argument(nameof(FieldEnvAttribute.Key)), problem) with { Remedy = RemedyOf(field, key, origin) } : null;
    }

    private static string? ProblemOfKey(PodField field, string? key) => field is PodField.Label or PodField.Annotation
        ? key is null
            ? $"PodField.{field} requires one: set Key to the {field.ToString().ToLowerInvariant()} to read"
            : (field == PodField.Label ? LabelSyntax.IsKey(key) : LabelSyntax.IsAnnotationKey(key))
                ? null
                : $"'{Characters.OnOneLine(key)}' is not a valid key of a label or annotation: {LabelSyntax.KeyDescription}"
        : key is null ? null : $"PodField.{field} takes none: remove it, or use PodField.Label or PodField.Annotation";

    private static Remedy? RemedyOf(PodField field, string? key, Origin origin) =>
        key is not null && field is not (PodField.Label or PodField.Annotation) ? new Remedy("Remove Key", RemedyEdit.RemoveArgument(origin.Argument(nameof(FieldEnvAttribute.Key)))) : null;
}
