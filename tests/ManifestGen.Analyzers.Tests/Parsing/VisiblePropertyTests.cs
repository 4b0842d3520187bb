using System.Diagnostics.CodeAnalysis;
using System.Xml.Linq;
using ManifestGen.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Parsing;

/// <summary>The compiler sees only the properties that the package's props name; any other reads as not set, without a word.</summary>
public sealed class VisiblePropertyTests
{
    private const string Prefix = "build_property.";

    [Fact]
    public void Every_property_that_is_read_is_made_visible_and_no_other()
    {
        var options = new RecordingOptions();
        ProjectParser.Parse(options, new CompilationFacts("Shop", IsExecutable: true, StartupSupport: StartupSupport.Full));
        ProjectParser.Build(options);
        ProjectParser.Explained(options);
        ProjectParser.Reported(options);
        ProjectParser.ShowsDrift(options);

        Assert.Equal(Visible().Order(StringComparer.Ordinal), options.Read.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Visible()
    {
        using var props = typeof(VisiblePropertyTests).Assembly.GetManifestResourceStream("ManifestGen.props")!;
        return XDocument.Load(props).Descendants("CompilerVisibleProperty").Select(property => Prefix + property.Attribute("Include")!.Value);
    }

    private sealed class RecordingOptions : AnalyzerConfigOptions
    {
        public HashSet<string> Read { get; } = [];

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            Read.Add(key);
            value = null;
            return false;
        }
    }
}
