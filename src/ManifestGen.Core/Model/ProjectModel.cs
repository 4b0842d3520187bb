namespace ManifestGen.Model;

/// <summary>The kinds of files that can be written.</summary>
[Flags]
public enum ManifestTargets
{
    None = 0,
    Docker = 1,
    Compose = 2,
    Swarm = 4,
    Kubernetes = 8,

    /// <summary>What engines read. The picture for people is written on request.</summary>
    All = Docker | Compose | Swarm | Kubernetes,

    Diagram = 16,

    /// <summary>The file from which Buildx builds all images.</summary>
    Bake = 32,
}

/// <summary>Whether a program can have a module initializer.</summary>
public enum StartupSupport
{
    Full,

    /// <summary>C# before 9.</summary>
    OldLanguage,

    /// <summary>A framework before .NET 5.</summary>
    OldFramework,
}

/// <summary>What the build knows about the project. Every path has <c>/</c> as separator and is relative to the build context unless said otherwise.</summary>
public sealed record ProjectModel
{
    public required string AssemblyName { get; init; }

    /// <summary>The project file, such as <c>samples/Catalog/Catalog.csproj</c>.</summary>
    public required string ProjectPath { get; init; }

    /// <summary>The folder that the files are written to: <c>""</c> for the context's root, else without a final <c>/</c>.</summary>
    public string OutputPath { get; init; } = "";

    /// <summary>The way from the output folder up to the context's root, such as <c>../..</c>; <c>.</c> when they are the same.</summary>
    public string ContextFromOutput { get; init; } = ".";

    /// <summary>
    /// Whether the way from the output folder to the context's root is known. That of another project is found among the projects that this one references.
    /// </summary>
    public bool IsPlaced { get; init; } = true;

    /// <summary>Files that <c>dotnet restore</c> reads besides the project: referenced projects, Directory.* files, NuGet.config, global.json, lock files.</summary>
    public EquatableArray<string> RestoreInputs { get; init; }

    /// <summary>
    /// Properties that restore and publish are given, because they do not come from the project's files alone: what the SDK makes of sources, which the
    /// layer of restore does not have.
    /// </summary>
    public EquatableArray<BuildProperty> RestoreProperties { get; init; }

    /// <summary>Folders inside the context that a NuGet.config names as package sources.</summary>
    public EquatableArray<string> PackageFolders { get; init; }

    /// <summary>Whether the packages are locked by a file that restore must not change.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Whether restore reads a NuGet.config with credentials that is given to the container build as a secret.</summary>
    public bool NeedsNuGetSecret { get; init; }

    /// <summary>Environment variables that a NuGet.config names in its credentials; each is given to the container build as a secret.</summary>
    public EquatableArray<string> NuGetVariables { get; init; }

    /// <summary>The SDK that <c>global.json</c> in the context's root asks for.</summary>
    public SdkPin? SdkPin { get; init; }

    /// <summary>The folders that hold the sources of the project and of those it references; <c>""</c> for the context's root.</summary>
    public EquatableArray<string> SourceFolders { get; init; }

    /// <summary>Single files outside <see cref="SourceFolders"/> that the build reads.</summary>
    public EquatableArray<string> SourceFiles { get; init; }

    /// <summary>Files in <see cref="SourceFolders"/> that the build reads although they look like ones that an image must not have.</summary>
    public EquatableArray<string> NeededFiles { get; init; }

    /// <summary>The rules of the user's <c>.dockerignore</c> in the context's root, in their order.</summary>
    public EquatableArray<string> IgnoreRules { get; init; }

    /// <summary>Whether <c>appsettings.Development.json</c> is in the image; null to see from the services' environments.</summary>
    public bool? HasDevelopmentSettings { get; init; }

    /// <summary>Folders that builds on the developer's machine write to, other than <c>bin</c> and <c>obj</c>.</summary>
    public EquatableArray<string> BuildOutputs { get; init; }

    /// <summary>Such as <c>10.0</c>.</summary>
    public string FrameworkVersion { get; init; } = "10.0";

    /// <summary>
    /// The project's <c>TargetFrameworks</c>, such as <c>net8.0</c>; empty where it has only <c>TargetFramework</c>. The files are written for the first one.
    /// </summary>
    public EquatableArray<string> TargetFrameworks { get; init; }

    /// <summary>Whether the shared framework of ASP.NET Core is referenced.</summary>
    public bool IsAspNetCore { get; init; }

    public bool IsExecutable { get; init; } = true;

    /// <summary>Whether code can be added to the program that runs before <c>Main</c>.</summary>
    public StartupSupport StartupSupport { get; init; }

    /// <summary>Whether the published program brings its runtime. The SDK turns it on for trimmed, native and single-file programs.</summary>
    public bool IsSelfContained { get; init; }

    public bool IsAot { get; init; }

    public bool IsTrimmed { get; init; }

    /// <summary>Whether the program is published as one file, in which the assembly is no file of its own.</summary>
    public bool IsSingleFile { get; init; }

    /// <summary>Whether the one file holds files that it unpacks when it starts.</summary>
    public bool ExtractsItself { get; init; }

    /// <summary>The operating system that the target framework is for, such as <c>windows</c> in <c>net10.0-windows</c>; null where it is for any.</summary>
    public string? TargetPlatform { get; init; }

    public bool IsInvariantGlobalization { get; init; }

    /// <summary>The SDK's <c>ContainerFamily</c>, such as <c>noble-chiseled</c> or <c>alpine</c>.</summary>
    public string? ContainerFamily { get; init; }

    public EquatableArray<string> RuntimeIdentifiers { get; init; }

    /// <summary>A base image chosen by the user: <c>ManifestGenBaseImage</c>, else the SDK's <c>ContainerBaseImage</c>.</summary>
    public string? BaseImage { get; init; }

    /// <summary>The image of the build stage, chosen by the user: <c>ManifestGenSdkImage</c>.</summary>
    public string? SdkImage { get; init; }

    /// <summary>Whether the build of the project runs Node.js or one of its package managers.</summary>
    public bool NeedsNode { get; init; }

    /// <summary>Whether one of them is brought by Corepack, such as pnpm.</summary>
    public bool NeedsCorepack { get; init; }

    /// <summary>The image that Node.js comes from, chosen by the user: <c>ManifestGenNodeImage</c>.</summary>
    public string? NodeImage { get; init; }

    /// <summary>The manifest of the tools of .NET that the build of the project starts.</summary>
    public string? ToolManifest { get; init; }

    /// <summary>The package that makes the version from git, such as <c>MinVer</c>.</summary>
    public string? VersionTool { get; init; }

    /// <summary>The Dockerfile of the user that stands where ours would be. Null where ours does, or will.</summary>
    public ForeignDockerfileModel? ForeignDockerfile { get; init; }

    /// <summary>What the project's properties say about the image, and its <c>ContainerLabel</c> items. Of two with the same key the last one holds.</summary>
    public EquatableArray<ImageLabel> Labels { get; init; }

    /// <summary>The project's <c>Version</c>.</summary>
    public string Version { get; init; } = "1.0.0";

    /// <summary>Whether the project says its version itself, be it the one that the SDK assumes where it does not.</summary>
    public bool HasOwnVersion { get; init; }

    /// <summary>The oldest version of Kubernetes that the files must work with.</summary>
    public KubernetesVersion KubernetesVersion { get; init; } = KubernetesVersion.Default;

    public ManifestTargets Targets { get; init; } = ManifestTargets.All;

    /// <summary>Whether containers of the project run under Compose or Swarm, from its own files, or from those of a system where it writes a Dockerfile only.</summary>
    public bool RunsUnderDocker => (Targets & ManifestTargets.All) == ManifestTargets.Docker || (Targets & (ManifestTargets.Compose | ManifestTargets.Swarm)) != 0;

    /// <summary>The namespaces of the Kubernetes objects: the one in general, and those of environments.</summary>
    public EquatableArray<NamespaceModel> Namespaces { get; init; }

    /// <summary>The common namespace. Null: the user chooses it when applying the files.</summary>
    public NamespaceModel? Namespace => Namespaces.FirstOrDefault(@namespace => @namespace.Environment is null);

    /// <summary>The namespace in one environment; it says the environment no more.</summary>
    public NamespaceModel? NamespaceIn(string environment) =>
        Namespaces.FirstOrDefault(@namespace => @namespace.Environment == environment) is { } specific
            ? specific.Over(Namespace) with { Environment = null }
            : Namespace;

    /// <summary>The stores of Secrets: the one in general, and those of environments.</summary>
    public EquatableArray<SecretStoreModel> SecretStores { get; init; }

    /// <summary>The store in general. Null where somebody else makes the Secrets.</summary>
    public SecretStoreModel? SecretStore => SecretStores.FirstOrDefault(store => store.Environment is null);

    /// <summary>Where Secrets are in the store, in general and in environments.</summary>
    public EquatableArray<StoredSecretModel> StoredSecrets { get; init; }

    /// <summary>The tools that apply the files from the repository: in general, and in environments. All of them in each environment, too.</summary>
    public EquatableArray<GitOpsModel> GitOps { get; init; }

    /// <summary>The folder of the files relative to the Git repository, with <c>/</c>; <c>.</c> for its root. Null outside of a repository. For fixes only: an archive has no repository, and its files are the same.</summary>
    public string? RepositoryFolder { get; init; }

    /// <summary>The tool of one environment, or without an environment the general one, with its settings there.</summary>
    public GitOpsModel? GitOpsIn(string? environment)
    {
        var common = GitOps.FirstOrDefault(declared => declared.Environment is null);
        return environment is not null && GitOps.FirstOrDefault(declared => declared.Environment == environment) is { } specific ? specific.Over(common) : common;
    }

    /// <summary>The environments that attributes of the project name.</summary>
    public IEnumerable<(Origin Origin, string Environment)> NamedEnvironments =>
        from named in Namespaces.Select(@namespace => (@namespace.Origin, @namespace.Environment))
            .Concat(SecretStores.Select(store => (store.Origin, store.Environment)))
            .Concat(StoredSecrets.Select(secret => (secret.Origin, secret.Environment)))
            .Concat(GitOps.Select(declared => (declared.Origin, declared.Environment)))
        where named.Environment is not null
        select (named.Origin, named.Environment!);

    /// <summary>The project as it is in one environment; its parts say the environment no more.</summary>
    public ProjectModel In(string environment) => this with
    {
        Environment = environment,
        Namespaces = NamespaceIn(environment) is { } @namespace ? EquatableArray.Of(@namespace) : default,
        SecretStores = SecretStoreIn(environment) is { } store ? EquatableArray.Of(store) : default,
        StoredSecrets = StoredSecretsIn(environment).ToEquatableArray(),
    };

    /// <summary>The files that a service takes as configuration, of those that the build offers.</summary>
    public EquatableArray<ProjectFileModel> ConfigFiles { get; init; }

    /// <summary>The files of the user in <c>k8s/custom</c> and <c>k8s/patches</c>, by path.</summary>
    public EquatableArray<OwnFileModel> OwnFiles { get; init; }

    /// <summary>The environment whose overlay is rendered. Null for the files that hold everywhere.</summary>
    public string? Environment { get; init; }

    /// <summary>
    /// What starts the program in the image's working directory: its own executable where it is one file or brings its runtime, else the image's runtime.
    /// </summary>
    public EquatableArray<string> EntryPoint =>
        IsSelfContained || IsAot || IsSingleFile ? EquatableArray.Of($"./{AssemblyName}") : EquatableArray.Of("dotnet", $"{AssemblyName}.dll");

    /// <summary>The folder of <see cref="ProjectPath"/>: <c>""</c> for the context's root.</summary>
    public string ProjectFolder => ProjectPath.Substring(0, Math.Max(ProjectPath.LastIndexOf('/'), 0));

    /// <summary>The text of one of <see cref="ConfigFiles"/>. Null where it is not there, or is no text.</summary>
    public string? TextOf(string path) => ConfigFiles.FirstOrDefault(file => file.Path == path)?.Text;

    private SecretStoreModel? SecretStoreIn(string environment) =>
        SecretStores.FirstOrDefault(store => store.Environment == environment) is { } specific ? specific.Over(SecretStore) with { Environment = null } : SecretStore;

    private IEnumerable<StoredSecretModel> StoredSecretsIn(string environment)
    {
        var common = StoredSecrets.Where(secret => secret.Environment is null).ToArray();
        var specific = StoredSecrets.Where(secret => secret.Environment == environment).ToArray();
        // What an environment says of a Secret, or of a key of it, ends there that it is ignored.
        bool IsReadHere(StoredSecretModel ignored) => ignored.Ignore == true && specific.Any(secret => secret.Secret == ignored.Secret && secret.Ignore != true);
        return common.Where(secret => !specific.Any(secret.IsAboutTheSameAs) && !IsReadHere(secret))
            .Concat(specific.Select(secret => secret.Over(Array.Find(common, secret.IsAboutTheSameAs)) with { Environment = null }));
    }

    /// <summary>The project file's name, for headers and messages.</summary>
    public string ProjectFileName => ProjectPath.Substring(ProjectPath.LastIndexOf('/') + 1);
}

/// <summary>A property that a command of the .NET SDK is given.</summary>
public sealed record BuildProperty(string Name, string Value);

/// <summary>A text file of the project.</summary>
/// <param name="Path">As the project file names it: relative to the project's folder, with <c>/</c>.</param>
/// <param name="Text">With LF line ends, so that it is the same on every machine. Null for what is no UTF-8 text.</param>
public sealed record ProjectFileModel(string Path, string? Text);

/// <summary>A Dockerfile that is not ManifestGen's.</summary>
/// <param name="Context">The folder that it is built with, relative to the context's root, which may lie above it.</param>
/// <param name="File">Its path in that folder.</param>
public sealed record ForeignDockerfileModel(string Context, string File);
