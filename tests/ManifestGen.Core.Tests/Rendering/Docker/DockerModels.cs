using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Rendering.Docker;

/// <summary>The projects that the Dockerfile is tried on.</summary>
internal static class DockerModels
{
    private static ProjectModel Web { get; } = new()
    {
        AssemblyName = "Catalog",
        ProjectPath = "Catalog.csproj",
        SourceFolders = Of(""),
        IsAspNetCore = true,
        Version = "1.4.0",
    };

    /// <summary>The project is the whole repository.</summary>
    public static ApplicationModel AtRoot { get; } = Catalog(Web);

    /// <summary>A project with references, and what restore reads of the folders above.</summary>
    public static ApplicationModel Monorepo { get; } = Catalog(InMonorepo(Web) with { ContainerFamily = "noble-chiseled" });

    public static ApplicationModel LockedRestore { get; } = Catalog(InMonorepo(Web) with
    {
        RestoreInputs = Of("Directory.Packages.props", "src/Catalog/packages.lock.json"),
        IsLocked = true,
    });

    public static ApplicationModel LockedRestoreForArchitectures { get; } =
        Catalog(LockedRestore.Project with { RuntimeIdentifiers = Of("linux-x64", "linux-arm64") });

    /// <summary>No ASP.NET Core, no port.</summary>
    public static ApplicationModel Worker { get; } =
        TestModels.Application(Web with { AssemblyName = "Mailer", ProjectPath = "Mailer.csproj", IsAspNetCore = false }, TestModels.Service("mailer"));

    public static ApplicationModel SeveralFrameworks { get; } =
        Catalog(Web with { TargetFrameworks = Of("net8.0", "netstandard2.0", "net10.0"), FrameworkVersion = "8.0" });

    public static ApplicationModel Alpine { get; } = Catalog(Web with { ContainerFamily = "alpine" });

    public static ApplicationModel SelfContained { get; } = Catalog(Web with { IsSelfContained = true });

    /// <summary>One file that needs the image's runtime.</summary>
    public static ApplicationModel SingleFile { get; } = Catalog(Web with { IsSingleFile = true });

    /// <summary>One file that unpacks what is in it.</summary>
    public static ApplicationModel Unpacking { get; } = Catalog(Web with { IsSingleFile = true, IsSelfContained = true, ExtractsItself = true });

    /// <summary>A project with Razor components, whose layer of the restore has none of them.</summary>
    public static ApplicationModel DerivedProperties { get; } = Catalog(Web with { RestoreProperties = Of(new BuildProperty("RequiresAspNetWebAssets", "true"), new BuildProperty("Odd", "it's $HOME")) });

    /// <summary>A target of the project runs npm.</summary>
    public static ApplicationModel WithNode { get; } = Catalog(Web with { NeedsNode = true });

    public static ApplicationModel WithNodeAndToolsOnAlpine { get; } = Catalog(Web with
    {
        ContainerFamily = "alpine",
        NeedsNode = true,
        NeedsCorepack = true,
        NuGetVariables = Of("ACME_TOKEN"),
        ToolManifest = ".config/dotnet-tools.json",
        SourceFiles = Of(".config/dotnet-tools.json"),
    });

    public static ApplicationModel Composite { get; } = Catalog(Web with { ContainerFamily = "noble-chiseled-composite-extra" });

    public static ApplicationModel AzureLinux { get; } = Catalog(Web with { ContainerFamily = "azurelinux3.0-distroless-extra" });

    public static ApplicationModel AotOnAzureLinux { get; } = Catalog(Native with { ContainerFamily = "azurelinux3.0-distroless-extra" });

    /// <summary>A feed with credentials of the user, one with a token, and packages in the repository.</summary>
    public static ApplicationModel PrivateFeeds { get; } = Catalog(InMonorepo(Web) with
    {
        RestoreInputs = Of("NuGet.config"),
        PackageFolders = Of("eng/packages"),
        NeedsNuGetSecret = true,
        NuGetVariables = Of("ACME_TOKEN", "ACME_USER", "not a $(name)"),
    });

    public static ApplicationModel PinnedSdk { get; } = Catalog(Web with { SdkPin = SdkPin.TryParse("10.0.105", null), RestoreInputs = Of("global.json") });

    public static ApplicationModel OwnSdkImage { get; } =
        Catalog(Native with { SdkImage = "registry.example.com/dotnet/sdk:10.0-noble-aot@sha256:" + new string('b', 64), ContainerFamily = "jammy-chiseled" });

    public static ApplicationModel Labelled { get; } = Catalog(Web with
    {
        Labels = Of(
            new ImageLabel("org.opencontainers.image.title", "The \"Catalog\""),
            new("org.opencontainers.image.description", "Sells $THINGS,\nfor 100 % of \\ prices; # is no comment."),
            new("org.opencontainers.image.source", "https://github.com/acme/shop"),
            new("org.opencontainers.image.url", "git@github.com:acme/shop.git"),
            new("com.acme.team", "old"),
            new("com.acme.team", "shop")),
    });

    /// <summary>The SDK's <c>UseArtifactsOutput</c>.</summary>
    public static ApplicationModel OwnOutputFolder { get; } = Catalog(Web with { BuildOutputs = Of("artifacts") });

    public static ApplicationModel Aot10 { get; } = Catalog(Native);

    public static ApplicationModel Aot8 { get; } = Catalog(Aot10.Project with { FrameworkVersion = "8.0" });

    public static ApplicationModel Aot8OnAlpine { get; } = Catalog(Aot8.Project with { RuntimeIdentifiers = Of("linux-musl-x64") });

    public static ApplicationModel OwnBaseImage { get; } = Catalog(Web with { BaseImage = "registry.example.com:5000/acme/dotnet:10.0@sha256:" + new string('a', 64) });

    /// <summary>Services that differ in tag and ports, one of them both TCP and UDP.</summary>
    public static ApplicationModel SeveralServices { get; } = TestModels.Application(
        Web with { AssemblyName = "Orders", ProjectPath = "Orders.csproj" },
        TestModels.Service("api") with { Image = new(new(0), "acme/orders", "2.0"), Ports = Of(TestModels.Port(8080, "http"), TestModels.Port(5353, "dns")) },
        TestModels.Service("worker") with
        {
            Arguments = Of("--worker"),
            Ports = Of(TestModels.Port(8080, "http"), TestModels.Port(5353, "dns-udp") with { Protocol = PortProtocol.Udp }),
        });

    /// <summary>Names that one of the readers of a Dockerfile would take for something else.</summary>
    public static ApplicationModel OddPaths { get; } = Catalog(Web with
    {
        AssemblyName = "My \"App\" $HOME",
        ProjectPath = "My $HOME/It's [one].csproj",
        OutputPath = "My $HOME/#files [x]",
        ContextFromOutput = "../..",
        RestoreInputs = Of("My $HOME/Bücher 日本.props", "--flag/x.csproj", "<<END/y.csproj", "!no/z.csproj", "a;b&c|d`e`/$(x).csproj"),
        SourceFolders = Of("My $HOME", "--flag", "<<END", "!no", "a;b&c|d`e`"),
        SourceFiles = Of("it's.snk", "quote\".txt"),
    });

    /// <summary>Folders and files that are named as what the build context leaves out.</summary>
    public static ApplicationModel NamedLikeOutputs { get; } = Catalog(Web with
    {
        ProjectPath = "src/bin/Catalog.csproj",
        OutputPath = "src/bin",
        ContextFromOutput = "../..",
        RestoreInputs = Of("obj/shared.props", "build/local.user"),
        SourceFolders = Of("src/bin", "src/k8s", "src/secrets"),
        SourceFiles = Of("data/secrets.json"),
    });

    /// <summary>A repository whose own ignore file lists what is in the context, rather than what is not.</summary>
    public static ApplicationModel IgnoreRules { get; } = Catalog(InMonorepo(Web) with
    {
        IgnoreRules = Of("*", "!src", "!*.props", "**/*.md", "!src/Catalog/certs/ca.pem", "!.git/HEAD", "/src/Catalog.Data/", "[bad"),
        NeededFiles = Of("src/Catalog/signing.pfx"),
    });

    private static ProjectModel InMonorepo(ProjectModel project) => project with
    {
        ProjectPath = "src/Catalog/Catalog.csproj",
        OutputPath = "src/Catalog",
        ContextFromOutput = "../..",
        RestoreInputs = Of(
            "Directory.Build.props",
            "Directory.Packages.props",
            "NuGet.config",
            "global.json",
            "src/Catalog.Data/Catalog.Data.csproj",
            "src/Directory.Build.targets",
            "src/Shared/Shared.csproj"),
        SourceFolders = Of("src/Catalog", "src/Shared", "src/Catalog.Data", "src/Shared/Generated"),
        SourceFiles = Of("src/Version.cs", "src/Shared/Inside.cs", "signing.snk"),
    };

    /// <summary>What the SDK makes of <c>PublishAot</c> alone.</summary>
    private static ProjectModel Native => Web with { IsAot = true, IsTrimmed = true, IsSelfContained = true };

    private static ApplicationModel Catalog(ProjectModel project) => TestModels.Application(project, TestModels.Catalog.Services[0]);
}
