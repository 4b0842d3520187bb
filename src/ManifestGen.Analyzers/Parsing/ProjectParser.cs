using ManifestGen.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Parsing;

/// <summary>Reads what the build says about the project. Without the package's targets, as in a unit test, every value has a default.</summary>
internal static class ProjectParser
{
    public static ProjectModel Parse(AnalyzerConfigOptions options, CompilationFacts compilation)
    {
        var context = ContextEntries.Parse(Property(options, "_MgContext"));
        var values = new ProjectValues(options, context);
        return new ProjectModel
        {
            AssemblyName = values.Published("AssemblyName") is { Length: > 0 } published ? published : compilation.AssemblyName,
            IsExecutable = values.Published("OutputType") is { Length: > 0 } outputType ? IsExecutable(outputType) : compilation.IsExecutable,
            StartupSupport = compilation.StartupSupport,
            ProjectPath = NullIfEmpty(context.Value("project")) ?? compilation.AssemblyName + ".csproj",
            OutputPath = context.Value("output") ?? "",
            ContextFromOutput = NullIfEmpty(context.Value("up")) ?? ".",
            RepositoryFolder = NullIfEmpty(context.Value("repository")),
            RestoreInputs = context.Values("restore").ToEquatableArray(),
            PackageFolders = context.Values("packages").ToEquatableArray(),
            IsLocked = context.Value("locked") == "true",
            NeedsNuGetSecret = context.Value("nugetsecret") == "true",
            NuGetVariables = context.Values("nugetvariable").ToEquatableArray(),
            SdkPin = SdkPin.TryParse(context.Value("sdk"), context.Value("rollforward")),
            SourceFolders = context.Value("project") is null ? EquatableArray.Of("") : context.Values("source").ToEquatableArray(),
            SourceFiles = context.Values("file").ToEquatableArray(),
            NeededFiles = context.Values("needed").ToEquatableArray(),
            IgnoreRules = context.Values("dockerignore").ToEquatableArray(),
            HasDevelopmentSettings = bool.TryParse(Property(options, "ManifestGenDevelopmentSettings"), out var hasThem) ? hasThem : null,
            BuildOutputs = context.Values("ignore").ToEquatableArray(),
            FrameworkVersion = values.Text("TargetFrameworkVersion")?.TrimStart('v', 'V') ?? "10.0",
            IsAspNetCore = values.Flag("_MgIsAspNetCore"),
            TargetFrameworks = values.List("_MgTargetFrameworks").ToEquatableArray(),
            IsSelfContained = values.Flag("SelfContained") || values.Flag("PublishSelfContained"),
            IsAot = values.Flag("PublishAot"),
            IsTrimmed = values.Flag("PublishTrimmed"),
            IsSingleFile = values.Flag("PublishSingleFile"),
            ExtractsItself = IsTrue(values.Published("IncludeAllContentForSelfExtract")) || IsTrue(values.Published("IncludeNativeLibrariesForSelfExtract")),
            TargetPlatform = values.Text("TargetPlatformIdentifier"),
            IsInvariantGlobalization = values.Flag("InvariantGlobalization"),
            ContainerFamily = values.Text("ContainerFamily"),
            RuntimeIdentifiers = values.List("_MgRuntimeIdentifiers").ToEquatableArray(),
            BaseImage = values.Text("ManifestGenBaseImage") ?? values.Text("ContainerBaseImage"),
            SdkImage = values.Text("ManifestGenSdkImage"),
            NeedsNode = context.Value("node") is not null,
            NeedsCorepack = context.Value("node") == "corepack",
            NodeImage = values.Text("ManifestGenNodeImage"),
            ToolManifest = context.Value("tools"),
            VersionTool = context.Value("versiontool"),
            ForeignDockerfile = context.Value("foreignfile") is { } file ? new(context.Value("foreigncontext") ?? "", file) : null,
            Labels = context.Pairs("label").Select(label => new ImageLabel(label.Key, label.Value)).ToEquatableArray(),
            RestoreProperties = context.Pairs("restoreproperty").Select(property => new BuildProperty(property.Key, property.Value)).ToEquatableArray(),
            Version = values.Text("Version") ?? "1.0.0",
            // The SDK makes the version of the prefix, and the prefix only where there is no version.
            HasOwnVersion = values.Running("VersionPrefix").Length == 0 && values.Running("Version").Length > 0,
            KubernetesVersion = KubernetesVersion.TryParse(Property(options, "ManifestGenKubernetesVersion")) ?? KubernetesVersion.Default,
            Targets = Targets(options),
        };
    }

    /// <summary>What the build calls its settings, for the mark in the payload; empty without the package's targets.</summary>
    public static string Build(AnalyzerConfigOptions options) => Property(options, "_MgBuild");

    /// <summary>The file to explain; empty in every other build.</summary>
    public static string Explained(AnalyzerConfigOptions options) => PercentEncoding.Decode(Property(options, "_MgExplainedFile"));

    /// <summary>The project's folder, where the build makes the report; null in every other build.</summary>
    public static string? Reported(AnalyzerConfigOptions options) => Property(options, "_MgIsReport") == "true" ? Property(options, "ProjectDir") : null;

    /// <summary>
    /// Whether committed files are compared with the attributes. Not where the build has not said what the project is: then the files to compare with are not known. The words are those that MSBuild takes for true.
    /// </summary>
    public static bool ShowsDrift(AnalyzerConfigOptions options) =>
        Property(options, "ManifestGenShowDrift").ToLowerInvariant() is "true" or "yes" or "on" && Property(options, "_MgContext").Length > 0;

    /// <summary>An unknown word is reported by the build (MGEN1008), which is where it is written.</summary>
    private static ManifestTargets Targets(AnalyzerConfigOptions options)
    {
        // The report shows the other targets, and is none of them.
        var names = PercentEncoding.SplitList(Property(options, "_MgTargets")).Where(name => !name.Trim().Equals("report", StringComparison.OrdinalIgnoreCase)).ToArray();
        return names.Length == 0 ? ManifestTargets.All : names.Aggregate(ManifestTargets.None, (targets, name) => targets | Target(name));
    }

    private static ManifestTargets Target(string name) => name.Trim().ToLowerInvariant() switch
    {
        "docker" => ManifestTargets.Docker,
        "compose" => ManifestTargets.Compose,
        "swarm" => ManifestTargets.Swarm,
        "kubernetes" => ManifestTargets.Kubernetes,
        "diagram" => ManifestTargets.Diagram,
        "bake" => ManifestTargets.Bake,
        _ => ManifestTargets.None,
    };

    private static bool IsTrue(string value) => value.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static bool IsExecutable(string outputType) =>
        outputType.Equals("Exe", StringComparison.OrdinalIgnoreCase) || outputType.Equals("WinExe", StringComparison.OrdinalIgnoreCase);

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) ? value.Trim() : "";

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
