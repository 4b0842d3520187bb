using ManifestGen.Rules.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Analysis;

/// <summary>What .editorconfig and global analyzer configs say of a file.</summary>
internal static class OptionsOfFile
{
    /// <summary>Of the file in which a class is declared to be a service or a container.</summary>
    public static RuleOptions Of(INamedTypeSymbol type, AnalyzerConfigOptionsProvider provider)
    {
        var declaration = type.GetAttributes()
            .FirstOrDefault(attribute => attribute.AttributeClass?.Name is nameof(ContainerServiceAttribute) or nameof(BackingServiceAttribute) or nameof(ContainerAttribute))
            ?.ApplicationSyntaxReference;
        return (declaration ?? type.DeclaringSyntaxReferences.FirstOrDefault()) is { SyntaxTree: var tree } ? Of(tree, provider) : RuleOptions.Default;
    }

    public static RuleOptions Of(SyntaxTree tree, AnalyzerConfigOptionsProvider provider)
    {
        var options = provider.GetOptions(tree);
        return OptionReader.Read(key => options.TryGetValue(key, out var value) ? value : null, KeysOf(options));
    }

    // A host may leave it out, which then says so in this way only.
    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return [];
        }
    }
}
