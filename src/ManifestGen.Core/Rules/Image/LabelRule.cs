using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Image;

/// <summary>MGEN612: a label that the project gives its image, and that cannot be written.</summary>
internal sealed class LabelRule : IProgramRule
{
    private static readonly Rule Invalid = new(
        "MGEN612",
        "The image label is omitted",
        "The image label '{0}' with the value '{1}' is omitted, because {2}: correct the property or the ContainerLabel item that sets it",
        RuleSeverity.Warning,
        Category.Image);

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from label in application.Project.Targets.HasFlag(ManifestTargets.Docker) ? application.Project.Labels : default
        let problem = ImageLabels.ProblemOf(label)
        where problem is not null
        select Invalid.At(Origin.Class, Characters.OnOneLine(label.Key), Characters.OnOneLine(label.Value), problem);
}
