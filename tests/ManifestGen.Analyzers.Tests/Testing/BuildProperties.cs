using System.Diagnostics.CodeAnalysis;
using ManifestGen.Analysis.Drift;
using ManifestGen.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Testing;

/// <summary>What the build tells the compiler about the project.</summary>
internal sealed class BuildProperties(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new FileOptions(textFile as ProjectFile);

    /// <summary>The metadata of a file that the build hands to the compiler.</summary>
    private sealed class FileOptions(ProjectFile? file) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == ConfigFileReader.PathOption ? file?.ConfigPath : key == OwnFileReader.PathOption ? file?.ObjectPath : key == CommittedFiles.PathOption ? file?.CommittedPath : null;
            return value is not null;
        }
    }

    private sealed class Options(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptions
    {
        private const string Prefix = "build_property.";

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return key.StartsWith(Prefix, StringComparison.Ordinal) && properties.TryGetValue(key[Prefix.Length..], out value);
        }
    }
}
