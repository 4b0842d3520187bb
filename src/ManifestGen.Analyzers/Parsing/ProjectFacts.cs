using System.Runtime.CompilerServices;
using ManifestGen.Model;
using ManifestGen.Text;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Parsing;

/// <summary>
/// What a project says of itself in its assembly, for the system that it is a part of: a compilation knows the assemblies that it references, and not
/// their projects. Paths are relative to the project's build context, so that the text is the same on every machine.
/// </summary>
/// <param name="Project">The parts that the files of a system need.</param>
/// <param name="SharedImage">The image of a project with several services.</param>
internal sealed record ProjectFacts(ProjectModel Project, ImageModel? SharedImage)
{
    // It is asked for each class that names one of the assembly, at each key stroke.
    private static readonly ConditionalWeakTable<IAssemblySymbol, object> Generating = new();

    private const string Executable = "executable";
    private const string SelfContained = "selfcontained";
    private const string Aot = "aot";
    private const string SingleFile = "singlefile";
    private const string Unpacks = "unpacks";
    private const string AspNetCore = "aspnetcore";
    private const string NuGetSecret = "nugetsecret";

    /// <summary>The text of the assembly's metadata. Null for a project without services.</summary>
    public static string? Write(ApplicationModel application)
    {
        var own = application.Services.Where(service => service.Home is null).ToArray();
        return own.Length == 0 ? null : ContextEntries.Write(Entries(application.Project, own.Select(service => service.SharedImage).FirstOrDefault(image => image is not null)));
    }

    /// <summary>Null for an assembly that says nothing, because it was built without ManifestGen.</summary>
    public static ProjectFacts? Of(IAssemblySymbol assembly)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "AssemblyMetadataAttribute", ConstructorArguments: [{ Value: Payload.ProjectKey }, { Value: string text }] })
            {
                return Read(assembly.Name, ContextEntries.Parse(text));
            }
        }

        return null;
    }

    /// <summary>Whether a project generates files for Kubernetes of its own. A library of declarations is for the projects that use it.</summary>
    public static bool GeneratesKubernetes(IAssemblySymbol assembly) => (bool)Generating.GetValue(
        assembly, static found => Of(found) is { Project: { IsExecutable: true } project } && project.Targets.HasFlag(ManifestTargets.Kubernetes));

    /// <summary>What is assumed of a project that says nothing.</summary>
    public static ProjectFacts Unknown(IAssemblySymbol assembly) => new(
        new ProjectModel { AssemblyName = assembly.Name, ProjectPath = assembly.Name + ".csproj", IsPlaced = false },
        SharedImage: null);

    private static IEnumerable<(string Key, string Value)> Entries(ProjectModel project, ImageModel? image) =>
    [
        ("project", project.ProjectPath),
        ("output", project.OutputPath),
        ("version", project.Version),
        ("framework", project.FrameworkVersion),
        ("targets", ((int)project.Targets).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        .. Flags(project).Where(flag => flag.IsSet).Select(flag => ("is", flag.Name)),
        .. project.RuntimeIdentifiers.Select(identifier => ("rid", identifier)),
        .. project.NuGetVariables.Select(variable => ("nugetvariable", variable)),
        .. project.ForeignDockerfile is { } foreign ? [("foreigncontext", foreign.Context), ("foreignfile", foreign.File)] : Array.Empty<(string, string)>(),
        .. project.SourceFolders.Select(folder => ("source", folder)),
        .. image is null ? [] : new[] { ("image", image.Repository) },
        .. image?.Tag is { } tag ? [("tag", tag)] : Array.Empty<(string, string)>(),
        // A file that is no text is there all the same, and is told from one that is not.
        .. project.ConfigFiles.Select(file => file.Text is null ? ("file", file.Path) : ("text", $"{file.Path}\n{file.Text}")),
    ];

    private static IEnumerable<(string Name, bool IsSet)> Flags(ProjectModel project) =>
    [
        (Executable, project.IsExecutable),
        (SelfContained, project.IsSelfContained),
        (Aot, project.IsAot),
        (SingleFile, project.IsSingleFile),
        (Unpacks, project.ExtractsItself),
        (AspNetCore, project.IsAspNetCore),
        (NuGetSecret, project.NeedsNuGetSecret),
    ];

    private static ProjectFacts Read(string assemblyName, ContextEntries facts)
    {
        var flags = facts.Values("is").ToArray();
        var project = new ProjectModel
        {
            AssemblyName = assemblyName,
            ProjectPath = facts.Value("project") ?? assemblyName + ".csproj",
            OutputPath = facts.Value("output") ?? "",
            Version = facts.Value("version") ?? "1.0.0",
            FrameworkVersion = facts.Value("framework") ?? "10.0",
            Targets = int.TryParse(facts.Value("targets"), out var targets) ? (ManifestTargets)targets : ManifestTargets.All,
            IsExecutable = flags.Contains(Executable),
            IsSelfContained = flags.Contains(SelfContained),
            IsAot = flags.Contains(Aot),
            IsSingleFile = flags.Contains(SingleFile),
            ExtractsItself = flags.Contains(Unpacks),
            IsAspNetCore = flags.Contains(AspNetCore),
            NeedsNuGetSecret = flags.Contains(NuGetSecret),
            RuntimeIdentifiers = facts.Values("rid").ToEquatableArray(),
            NuGetVariables = facts.Values("nugetvariable").ToEquatableArray(),
            ForeignDockerfile = facts.Value("foreignfile") is { } file ? new(facts.Value("foreigncontext") ?? "", file) : null,
            SourceFolders = facts.Values("source").ToEquatableArray(),
            ConfigFiles = facts.Values("file").Select(path => new ProjectFileModel(path, Text: null)).Concat(facts.Values("text").Select(TextFile)).ToEquatableArray(),
        };
        return new(project, facts.Value("image") is { } repository ? new ImageModel(Origin.Class, repository, facts.Value("tag")) : null);
    }

    private static ProjectFileModel TextFile(string entry)
    {
        var end = entry.IndexOf('\n');
        return new(entry.Substring(0, end), entry.Substring(end + 1));
    }
}
