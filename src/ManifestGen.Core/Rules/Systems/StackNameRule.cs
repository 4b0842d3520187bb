using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Systems;

/// <summary>MGEN041 and MGEN048: the system's name is the Compose project's and a label's value; and a system has services.</summary>
internal sealed class StackNameRule : IStackRule
{
    private const int MaxLength = 63;

    private static readonly Rule Invalid = new(
        "MGEN041",
        "The system name is not valid",
        "'{0}' is not a valid system name: use at most 63 lowercase letters, digits and '-', starting and ending with a letter or digit",
        RuleSeverity.Error,
        Category.Systems) { IsBlocking = true };

    private static readonly Rule Empty = new(
        "MGEN048",
        "The system has no services",
        "The system '{0}' has no services, so no files are generated: name the classes of its services, such as typeof(Catalog)",
        RuleSeverity.Warning,
        Category.Systems);

    public IReadOnlyList<Rule> Rules => [Invalid, Empty];

    public IEnumerable<Finding> Check(StackModel stack, ApplicationModel application)
    {
        if (!KubernetesNames.IsLabel(stack.Name))
        {
            yield return Invalid.At(StackPlaces.Name(stack), stack.Name) with { Remedy = RenamingOf(stack) };
        }

        if (application.Services.Count == 0 && stack.Members.Count == 0)
        {
            yield return Empty.At(stack.Origin, stack.Name);
        }
    }

    private static Remedy? RenamingOf(StackModel stack)
    {
        var name = KebabCase.Of(stack.Name, MaxLength);
        return name.Length == 0 ? null : new Remedy($"Rename to '{name}'", RemedyEdit.SetArgument(StackPlaces.Name(stack), CSharpLiteral.Of(name)));
    }
}
