using CsCheck;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Core.Tests.Text;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rendering.Docker;

/// <summary>Projects as MSBuild may describe them: every value is what somebody could have written.</summary>
internal static class RandomProjects
{
    private const string Special = " $\"'[]#!-<>&|;`(){}~%@^=,:.\u00fc\u65e5";

    /// <summary>A part of a path, mostly of what is special somewhere.</summary>
    private static readonly Gen<string> Name =
        Gen.String[Gen.OneOf(Gen.Char[Special], Gen.Char['a', 'z']), 1, 8].Where(name => name is not ("." or ".."));

    private static readonly Gen<string> Word = Gen.OneOf(Texts.Any, Name, Gen.OneOf<string>("TOKEN", "$(id)", "A=1 evil", "x\nRUN evil"));

    private static readonly Gen<ImageLabel> Label =
        from key in Gen.OneOf(Word, Gen.OneOf<string>("com.acme.team", "org.opencontainers.image.source", "org.opencontainers.image.title", "io.docker.x"))
        from value in Gen.OneOf(Word, Gen.OneOf<string>("https://example.com/a", "https://example.com/a b", "\\", "\\$x\""))
        select new ImageLabel(key, value);

    private static readonly Gen<SdkPin?> Pin =
        from version in Gen.OneOf<string>("10.0.105", "8.0.400", "11.0.100-preview.1.25080.5", "10.0.100 AS x", "10.0")
        from rollForward in RandomModels.Optional(Gen.OneOf<string>("latestFeature", "latestMajor", "disable", "x y"))
        select SdkPin.TryParse(version, rollForward);

    public static Gen<ProjectModel> Any { get; } =
        from names in Name.Array[6]
        from family in RandomModels.Optional(Gen.OneOf(Gen.OneOf<string>("alpine", "noble-chiseled", "azurelinux3.0-distroless-extra", "noble-chiseled-composite", "jammy"), Word))
        from images in RandomModels.Optional(Gen.OneOf(Gen.OneOf<string>("acme/base:1", "localhost:5000/a", "a:1 AS x"), Word)).Array[2]
        from flags in Gen.Bool.Array[6]
        from framework in Gen.OneOf<string>("8.0", "10.0")
        from pin in RandomModels.Optional(Pin.Where(pin => pin is not null).Select(pin => pin!))
        from labels in Label.Array[0, 3]
        from variables in Word.Array[0, 3]
        select new ProjectModel
        {
            AssemblyName = names[0],
            ProjectPath = $"{names[1]}/{names[2]}.csproj",
            OutputPath = names[1],
            RestoreInputs = EquatableArray.Of($"{names[3]}.props"),
            PackageFolders = EquatableArray.Of(names[4]),
            SourceFolders = EquatableArray.Of(names[1], $"{names[5]}/{names[3]}"),
            SourceFiles = EquatableArray.Of($"{names[4]}.{names[5]}"),
            ContainerFamily = family,
            BaseImage = images[0],
            SdkImage = images[1],
            FrameworkVersion = framework,
            IsAot = flags[0],
            IsSelfContained = flags[0],
            IsAspNetCore = flags[1],
            IsLocked = flags[2],
            NeedsNuGetSecret = flags[3],
            IsInvariantGlobalization = flags[4],
            IsSingleFile = flags[5],
            SdkPin = pin,
            Labels = new(labels),
            NuGetVariables = new(variables),
        };
}
