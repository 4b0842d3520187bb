using ManifestGen.Model;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Rendering.Docker;

/// <summary>One case of the choice of a base image: the project as MSBuild sees it, as the model holds it, and the image, below mcr.microsoft.com/dotnet.</summary>
internal sealed record BaseImageRow(string Sdk, string Properties, string Image, ProjectModel Project)
{
    private const string WebSdk = "Microsoft.NET.Sdk.Web";

    private static readonly ProjectModel Net10 = new() { AssemblyName = "App", ProjectPath = "App.csproj" };

    public static IReadOnlyList<BaseImageRow> All { get; } =
    [
        Web("", "aspnet:10.0", Net10),
        Web("TargetFramework=net9.0", "aspnet:9.0", Net10 with { FrameworkVersion = "9.0" }),
        Web("TargetFramework=net8.0", "aspnet:8.0", Net10 with { FrameworkVersion = "8.0" }),
        Console("", "runtime:10.0", Net10),
        Console("TargetFramework=net6.0;ContainerFamily=jammy-chiseled", "runtime:6.0-jammy-chiseled", Net10 with { FrameworkVersion = "6.0", ContainerFamily = "jammy-chiseled" }),
        new("Microsoft.NET.Sdk.Worker", "ContainerFamily=noble-chiseled", "runtime:10.0-noble-chiseled-extra", Net10 with { ContainerFamily = "noble-chiseled" }),
        Web("ContainerFamily=noble", "aspnet:10.0-noble", Net10 with { ContainerFamily = "noble" }),
        Web("ContainerFamily=noble-chiseled", "aspnet:10.0-noble-chiseled-extra", Net10 with { ContainerFamily = "noble-chiseled" }),
        Web(
            "ContainerFamily=noble-chiseled;InvariantGlobalization=true",
            "aspnet:10.0-noble-chiseled",
            Net10 with { ContainerFamily = "noble-chiseled", IsInvariantGlobalization = true }),
        Web("ContainerFamily=noble-chiseled-extra", "aspnet:10.0-noble-chiseled-extra", Net10 with { ContainerFamily = "noble-chiseled-extra" }),
        Web(
            "TargetFramework=net8.0;ContainerFamily=jammy-chiseled",
            "aspnet:8.0-jammy-chiseled-extra",
            Net10 with { FrameworkVersion = "8.0", ContainerFamily = "jammy-chiseled" }),
        Web("ContainerFamily=alpine", "aspnet:10.0-alpine", Net10 with { ContainerFamily = "alpine" }),
        Web("ContainerFamily=azurelinux3.0-distroless", "aspnet:10.0-azurelinux3.0-distroless", Net10 with { ContainerFamily = "azurelinux3.0-distroless" }),
        Web("InvariantGlobalization=true", "aspnet:10.0", Net10 with { IsInvariantGlobalization = true }),
        Web("RuntimeIdentifier=linux-x64", "aspnet:10.0", Net10 with { RuntimeIdentifiers = Of("linux-x64") }),
        Web("RuntimeIdentifier=linux-musl-x64", "aspnet:10.0-alpine", Net10 with { RuntimeIdentifiers = Of("linux-musl-x64") }),
        Web("RuntimeIdentifiers=linux-musl-x64|linux-musl-arm64", "aspnet:10.0-alpine", Net10 with { RuntimeIdentifiers = Of("linux-musl-x64", "linux-musl-arm64") }),
        Web(
            "RuntimeIdentifier=linux-musl-x64;ContainerFamily=noble-chiseled",
            "aspnet:10.0-noble-chiseled",
            Net10 with { RuntimeIdentifiers = Of("linux-musl-x64"), ContainerFamily = "noble-chiseled" }),
        Web("SelfContained=true;RuntimeIdentifier=linux-arm64", "runtime-deps:10.0", Net10 with { IsSelfContained = true, RuntimeIdentifiers = Of("linux-arm64") }),
        Web("PublishSelfContained=true", "runtime-deps:10.0", Net10 with { IsSelfContained = true }),
        Web("PublishTrimmed=true", "runtime-deps:10.0-noble-chiseled-extra", Net10 with { IsSelfContained = true, IsTrimmed = true }),
        Web(
            "PublishTrimmed=true;SelfContained=false",
            "aspnet:10.0-noble-chiseled-extra",
            Net10 with { IsTrimmed = true }),
        Web("PublishAot=true", "runtime-deps:10.0-noble-chiseled-extra", Native),
        Web("PublishAot=true;InvariantGlobalization=true", "runtime-deps:10.0-noble-chiseled", Native with { IsInvariantGlobalization = true }),
        Web("TargetFramework=net8.0;PublishAot=true", "runtime-deps:8.0-noble-chiseled-extra", Native with { FrameworkVersion = "8.0" }),
        Web("PublishAot=true;ContainerFamily=alpine", "runtime-deps:10.0-alpine", Native with { ContainerFamily = "alpine" }),
        Web("PublishAot=true;RuntimeIdentifier=linux-musl-x64", "runtime-deps:10.0-alpine-extra", Native with { RuntimeIdentifiers = Of("linux-musl-x64") }),
        Web(
            "PublishAot=true;RuntimeIdentifier=linux-musl-x64;InvariantGlobalization=true",
            "runtime-deps:10.0-alpine",
            Native with { RuntimeIdentifiers = Of("linux-musl-x64"), IsInvariantGlobalization = true }),
    ];

    public string Name => $"{Sdk} {Properties}".TrimEnd();

    /// <summary>What the SDK makes of <c>PublishAot</c> alone.</summary>
    private static ProjectModel Native => Net10 with { IsAot = true, IsTrimmed = true, IsSelfContained = true };

    private static BaseImageRow Web(string properties, string image, ProjectModel project) => new(WebSdk, properties, image, project with { IsAspNetCore = true });

    private static BaseImageRow Console(string properties, string image, ProjectModel project) => new("Microsoft.NET.Sdk", properties, image, project);
}
