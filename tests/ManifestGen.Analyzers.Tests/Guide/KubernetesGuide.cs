using System.Text.RegularExpressions;
using ManifestGen.Testing;

namespace ManifestGen.Guide;

/// <summary>An example of docs/kubernetes.md: what is declared, and parts of what is written.</summary>
/// <param name="Title">The heading above it.</param>
/// <param name="Declaration">The C# code.</param>
/// <param name="Expected">The YAML below it, up to the next C# code.</param>
internal sealed record GuideExample(string Title, string Declaration, IReadOnlyList<string> Expected)
{
    private const string ServiceAttribute = """[ContainerService("catalog")]""";

    /// <summary>A project that declares it, with what the guide leaves out.</summary>
    public UserProject Project
    {
        get
        {
            var code = Declaration.Contains(" class ", StringComparison.Ordinal) ? Declaration : $"{Declaration}\ninternal sealed class Catalog;";
            var hasService = code.Contains("[ContainerService(", StringComparison.Ordinal);
            return new UserProject($"using ManifestGen;\n{(hasService ? "" : ServiceAttribute)}\n{code}")
            {
                ConfigFiles = new Dictionary<string, string>
                {
                    ["appsettings.Production.json"] = "{ \"Logging\": { \"LogLevel\": { \"Default\": \"Warning\" } } }\n",
                    ["config/prices.json"] = "{ \"Currency\": \"EUR\" }\n",
                },
                Properties = new Dictionary<string, string> { ["Version"] = "1.4.0" },
            };
        }
    }
}

/// <summary>Reads docs/kubernetes.md, in which YAML follows the C# that it is written from.</summary>
internal static partial class KubernetesGuide
{
    public static IReadOnlyList<GuideExample> Examples { get; } = [.. ReadPage("kubernetes.md"), .. ReadPage("backing-services.md")];

    private static IReadOnlyList<GuideExample> ReadPage(string name) => Read(File.ReadAllText(Path.Combine(Repository.Root, "docs", name)));

    public static IReadOnlyList<GuideExample> Read(string text)
    {
        var examples = new List<GuideExample>();
        var title = "";
        string? declaration = null;
        var expected = new List<string>();
        foreach (Match part in Parts().Matches(text.ReplaceLineEndings("\n")))
        {
            if (part.Groups["yaml"].Success)
            {
                expected.Add(part.Groups["yaml"].Value);
                continue;
            }

            Finish();
            title = part.Groups["title"].Success ? part.Groups["title"].Value : title;
            declaration = part.Groups["code"].Success ? part.Groups["code"].Value : null;
        }

        Finish();
        return examples;

        void Finish()
        {
            if (declaration is not null)
            {
                examples.Add(new(title, declaration, [.. expected]));
            }

            expected.Clear();
        }
    }

    [GeneratedRegex(@"^#+ (?<title>.+)$|^```csharp\n(?<code>[\s\S]*?)^```$|^```yaml\n(?<yaml>[\s\S]*?)^```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}
