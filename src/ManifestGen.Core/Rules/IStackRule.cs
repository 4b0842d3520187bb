using ManifestGen.Model;

namespace ManifestGen.Rules;

/// <summary>Rules about a system, of what no service shows by itself.</summary>
internal interface IStackRule
{
    IReadOnlyList<Rule> Rules { get; }

    /// <param name="stack">The system.</param>
    /// <param name="application">All its services, those of its own project and of others.</param>
    IEnumerable<Finding> Check(StackModel stack, ApplicationModel application);
}
