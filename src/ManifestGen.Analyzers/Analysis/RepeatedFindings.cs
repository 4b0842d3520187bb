using System.Globalization;
using ManifestGen.Model;
using ManifestGen.Rules;

namespace ManifestGen.Analysis;

/// <summary>
/// Informations that say the same of several services. The first one is reported and counts the others, which are hidden: the light bulb still offers their fixes, and
/// with a configured severity, each of them is shown.
/// </summary>
internal sealed class RepeatedFindings
{
    private const int MostNames = 3;

    /// <summary>Their cause is how the project is cut or where it runs; names and numbers in the message are examples of it.</summary>
    private static readonly HashSet<string> OfProject = new(["MGEN162", "MGEN209", "MGEN210", "MGEN211"], StringComparer.Ordinal);

    private readonly Dictionary<(string Owner, Finding Finding), Finding?> _answers = new();

    private RepeatedFindings()
    {
    }

    /// <param name="findings">All findings of a project, each with the service that it is about, in an order that does not depend on files.</param>
    public static RepeatedFindings Of(IEnumerable<(string Owner, string Service, Finding Finding)> findings)
    {
        var repeated = new RepeatedFindings();
        foreach (var same in findings.Where(found => found.Finding.Rule is { Severity: RuleSeverity.Info, IsBlocking: false }).GroupBy(found => CauseOf(found.Service, found.Finding)))
        {
            var all = same.ToArray();
            for (var i = 0; i < all.Length && all.Length > 1; i++)
            {
                var key = (all[i].Owner, all[i].Finding);
                // A service that says the same twice is one of those that say it.
                if (repeated._answers.ContainsKey(key))
                {
                    continue;
                }

                repeated._answers[key] = i == 0 ? all[0].Finding with { Repetitions = Repetitions(all.Skip(1).Select(found => found.Service).ToArray()) } : null;
            }
        }

        return repeated;
    }

    /// <summary>The finding as it is to be reported.</summary>
    /// <param name="owner">The class that it is found at.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="isHidden">Whether another one has said it.</param>
    public Finding Resolve(string owner, Finding finding, out bool isHidden)
    {
        isHidden = _answers.TryGetValue((owner, finding), out var answer) && answer is null;
        return answer ?? finding;
    }

    private static (string Id, string? Environment, EquatableArray<string> Arguments) CauseOf(string service, Finding finding) => (
        finding.Rule.Id,
        finding.Environment,
        OfProject.Contains(finding.Rule.Id) ? default : finding.Arguments.Select(argument => argument == service ? "" : argument).ToEquatableArray());

    private static string Repetitions(string[] services)
    {
        var names = services.Distinct(StringComparer.Ordinal).ToArray();
        var shown = string.Join(", ", names.Take(MostNames).Select(name => $"'{name}'"));
        var rest = names.Length > MostNames ? $" and {(names.Length - MostNames).ToString(CultureInfo.InvariantCulture)} others" : "";
        return $"{services.Length.ToString(CultureInfo.InvariantCulture)} more like this in the project, in {shown}{rest}";
    }
}
