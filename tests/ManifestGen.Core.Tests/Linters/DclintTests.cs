using CsCheck;
using ManifestGen.Core.Tests.Linters.Tools;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Core.Tests.Rendering;
using ManifestGen.Rules;
using ManifestGen.Testing;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Core.Tests.Linters;

/// <summary>The linter of Compose files itself, on the files of random applications: it finds nothing that the table does not tell of.</summary>
public class DclintTests
{
    private const ulong Seed = 20261124;

    private const int Applications = 40;

    [RequiresCommandFact("dclint --version")]
    public void Finds_only_what_the_table_says_it_may_find()
    {
        var folder = Directory.CreateTempSubdirectory("manifestgen-dclint-");
        try
        {
            foreach (var number in Enumerable.Range(0, Applications))
            {
                var application = RandomSystems.Accepted.Generate(new PCG((uint)number, Seed), null, out _);
                File.WriteAllText(Path.Combine(folder.CreateSubdirectory($"{number}").FullName, "compose.yaml"), Rendered.File(application, "compose.yaml"));
            }

            // It ends with 1 where it finds something, and then before all of it has gone through a pipe.
            var report = Path.Combine(folder.FullName, "report.json");
            CommandLine.Run("dclint", folder.FullName, "--recursive", "--formatter", "json", "--output-file", report);
            var files = JArray.Parse(File.ReadAllText(report));
            var found = files.SelectMany(file => file["messages"]!).Select(message => (Rule: (string)message["rule"]!, Text: (string?)message["message"])).ToList();

            Assert.Equal(Applications, files.Count);
            Assert.Contains("no-build-and-image", found.Select(finding => finding.Rule));
            Assert.DoesNotContain(found, finding => !MayBeFound(finding.Rule));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool MayBeFound(string rule) => Dclint.All.Checks.SingleOrDefault(check => check.Id == rule)?.Subject.Answer is { } answer
        && (answer.Reason is not null || answer.Rules.Any(id => RuleCatalog.All.Any(known => known.Id == id && !known.IsBlocking)));
}
