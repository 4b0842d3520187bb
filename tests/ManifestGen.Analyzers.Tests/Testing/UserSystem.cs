using Microsoft.CodeAnalysis;

namespace ManifestGen.Testing;

/// <summary>A project that declares a system, and the projects of its services.</summary>
/// <param name="Stack">The source of the project with the system.</param>
/// <param name="Members">The sources of the other projects by their assembly names.</param>
internal sealed record UserSystem(string Stack, params (string Name, string Source)[] Members)
{
    /// <summary>The context's root, seen from the repository, by the project's name; where none is said it is the repository.</summary>
    public IReadOnlyDictionary<string, string> Roots { get; init; } = new Dictionary<string, string>();

    /// <summary>Further properties of the members.</summary>
    public IReadOnlyDictionary<string, string> MemberProperties { get; init; } = new Dictionary<string, string> { ["_MgTargets"] = "docker" };

    public IReadOnlyDictionary<string, string> ConfigFiles { get; init; } = new Dictionary<string, string>();

    public string Targets { get; init; } = "";

    /// <summary>Whether the members are compiled assemblies, as in a build, or compilations, as in an IDE.</summary>
    public bool InBuild { get; init; } = true;

    public UserProject Project => new(Stack)
    {
        AssemblyName = "Deploy",
        OutputKind = OutputKind.DynamicallyLinkedLibrary,
        References = Members.Select(member => Generated.From(MemberProject(member.Name, member.Source)).AsReference(InBuild)).ToArray(),
        Properties = new Dictionary<string, string>
        {
            ["_MgTargets"] = Targets,
            ["_MgContext"] = $"project=src/Deploy/Deploy.csproj|output=src/Deploy|up=../..|restore=src/Deploy/Deploy.csproj|"
                + string.Join("|", Members.Select(member => $"restore=src/{member.Name}/{member.Name}.csproj")),
        },
    };

    public IReadOnlyDictionary<string, string> Files => Generated.From(Project).Files;

    private UserProject MemberProject(string name, string source) => new(source)
    {
        AssemblyName = name,
        ConfigFiles = ConfigFiles,
        Properties = new Dictionary<string, string>(MemberProperties) { ["_MgContext"] = ContextOf(name, Roots.GetValueOrDefault(name, "")) },
    };

    private static string ContextOf(string name, string root)
    {
        var folder = Path.GetRelativePath("/" + root, $"/src/{name}").Replace('\\', '/');
        return folder == "."
            ? $"project={name}.csproj|output=|up=."
            : $"project={folder}/{name}.csproj|output={folder}|up={string.Join("/", folder.Split('/').Select(_ => ".."))}";
    }
}
