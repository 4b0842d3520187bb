using ManifestGen.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Parsing;

/// <summary>Reads what the build says about the project. Without the package's targets, as in a unit test, every value has a default.</summary>
internal static class ProjectParser
{
    public static ProjectModel Parse(AnalyzerConfigOptions options, CompilationFacts compilation)
    {
        var context = BuildContext.Parse(Property(options, "_MgContext"));
        return new ProjectModel
        {
            AssemblyName = compilation.AssemblyName,
            IsExecutable = compilation.IsExecutable,
            StartupSupport = compilation.StartupSupport,
            ProjectPath = NullIfEmpty(context.Value("project")) ?? compilation.AssemblyName + ".csproj",
            OutputPath = context.Value("output") ?? "",
            ContextFromOutput = NullIfEmpty(context.Value("up")) ?? ".",
            RestoreInputs = context.Values("restore").ToEquatableArray(),
            PackageFolders = context.Values("packages").ToEquatableArray(),
            IsLocked = context.Value("locked") == "true",
            NeedsNuGetSecret = context.Value("nugetsecret") == "true",
            NuGetVariables = context.Values("nugetvariable").ToEquatableArray(),
            SdkPin = SdkPin.TryParse(context.Value("sdk"), context.Value("rollforward")),
            SourceFolders = context.Value("project") is null ? EquatableArray.Of("") : context.Values("source").ToEquatableArray(),
            SourceFiles = context.Values("file").ToEquatableArray(),
            BuildOutputs = context.Values("ignore").ToEquatableArray(),
            FrameworkVersion = NullIfEmpty(Property(options, "TargetFrameworkVersion").TrimStart('v', 'V')) ?? "10.0",
            IsAspNetCore = Flag(options, "_MgIsAspNetCore"),
            TargetFrameworks = PercentEncoding.SplitList(Property(options, "_MgTargetFrameworks")).ToEquatableArray(),
            IsSelfContained = Flag(options, "SelfContained") || Flag(options, "PublishSelfContained"),
            IsAot = Flag(options, "PublishAot"),
            IsTrimmed = Flag(options, "PublishTrimmed"),
            IsSingleFile = Flag(options, "PublishSingleFile"),
            IsInvariantGlobalization = Flag(options, "InvariantGlobalization"),
            ContainerFamily = Text(options, "ContainerFamily"),
            RuntimeIdentifiers = PercentEncoding.SplitList(Property(options, "_MgRuntimeIdentifiers")).Select(identifier => identifier.Trim()).ToEquatableArray(),
            BaseImage = Text(options, "ManifestGenBaseImage") ?? Text(options, "ContainerBaseImage"),
            SdkImage = Text(options, "ManifestGenSdkImage"),
            Labels = context.Values("label").Select(Label).ToEquatableArray(),
            Version = Text(options, "Version") ?? "1.0.0",
            KubernetesVersion = KubernetesVersion.TryParse(Property(options, "ManifestGenKubernetesVersion")) ?? KubernetesVersion.Default,
            Targets = Targets(options),
        };
    }

    /// <summary>What the build calls its settings, for the mark in the payload; empty without the package's targets.</summary>
    public static string Build(AnalyzerConfigOptions options) => Property(options, "_MgBuild");

    /// <summary>An unknown word is reported by the build (MGEN1008), which is where it is written.</summary>
    private static ManifestTargets Targets(AnalyzerConfigOptions options)
    {
        var names = PercentEncoding.SplitList(Property(options, "_MgTargets"));
        return names.Length == 0 ? ManifestTargets.All : names.Aggregate(ManifestTargets.None, (targets, name) => targets | Target(name));
    }

    private static ManifestTargets Target(string name) => name.Trim().ToLowerInvariant() switch
    {
        "docker" => ManifestTargets.Docker,
        "compose" => ManifestTargets.Compose,
        "swarm" => ManifestTargets.Swarm,
        "kubernetes" => ManifestTargets.Kubernetes,
        "diagram" => ManifestTargets.Diagram,
        _ => ManifestTargets.None,
    };

    // A key holds no '=', or is refused for it.
    private static ImageLabel Label(string entry) =>
        entry.IndexOf('=') is >= 0 and var separator ? new(entry.Substring(0, separator), entry.Substring(separator + 1)) : new(entry, "");

    private static bool Flag(AnalyzerConfigOptions options, string name) =>
        string.Equals(Property(options, name), "true", StringComparison.OrdinalIgnoreCase);

    private static string? Text(AnalyzerConfigOptions options, string name) => NullIfEmpty(PercentEncoding.Decode(Property(options, name)));

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) ? value.Trim() : "";

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
