using System.Runtime.CompilerServices;
using ManifestGen.Model;
using ManifestGen.OwnObjects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.Parsing;

/// <summary>Reads the user's own objects and patches, which the build hands to the compiler as additional files marked with their path.</summary>
internal static class OwnFileReader
{
    /// <summary>The metadata that the build gives to the files: their path in the folder of the generated files, percent-encoded.</summary>
    public const string PathOption = "build_metadata.AdditionalFiles.ManifestGenObjectPath";

    // An editor asks again at each key stroke, and the files are the same.
    private static readonly ConditionalWeakTable<SourceText, LastRead> Known = new();

    /// <summary>Null for a file that is none of them.</summary>
    public static OwnFileModel? Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        PlaceOf(file, options) is { } place && file.GetText(cancellation) is { } text ? Known.GetValue(text, static _ => new()).Of(place, text) : null;

    /// <summary>By path, so that the order of items in the project changes nothing. A file that is an additional file twice is one.</summary>
    public static EquatableArray<OwnFileModel> InOrder(IEnumerable<OwnFileModel> files) =>
        files.GroupBy(file => file.Place.Path, StringComparer.Ordinal).Select(same => same.First()).OrderBy(file => file.Place.Path, StringComparer.Ordinal).ToEquatableArray();

    private static OwnFileModel Read(OwnFilePlace place, string text)
    {
        var content = OwnFile.ContentOf(place, text);
        return new(place, content) { Secrets = OwnFile.SecretsOf(place, content, text) };
    }

    public static OwnFilePlace? PlaceOf(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(PathOption, out var path) && path.Length > 0 ? OwnFilePlace.Of(PercentEncoding.Decode(path).Replace('\\', '/')) : null;

    private sealed class LastRead
    {
        private volatile OwnFileModel? _model;

        public OwnFileModel Of(OwnFilePlace place, SourceText text) => _model is { } known && known.Place == place ? known : _model = Read(place, text.ToString());
    }
}
