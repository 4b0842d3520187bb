using ManifestGen.Facts;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Docker;

public class BaseImageTests
{
    public static TheoryData<string> Rows { get; } = new(BaseImageRow.All.Select(row => row.Name));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Image_is_chosen_by_framework_family_and_kind_of_publish(string name)
    {
        var row = BaseImageRow.All.Single(row => row.Name == name);

        Assert.Equal("mcr.microsoft.com/dotnet/" + row.Image, BaseImage.Of(row.Project));
    }

    [Fact]
    public void Image_of_the_user_is_used_as_it_is()
    {
        var project = BaseImageRow.All[0].Project with { BaseImage = "acme/base:1", ContainerFamily = "alpine" };

        Assert.Equal("acme/base:1", BaseImage.Of(project));
    }

    [RequiresCommandFact("dotnet --version")]
    public void Sdk_chooses_the_same()
    {
        var folder = Directory.CreateTempSubdirectory("manifestgen-base-image-");
        try
        {
            var chosen = SdkBaseImages.Ask(BaseImageRow.All, folder.FullName);

            Assert.Equal(BaseImageRow.All.Select(row => $"{row.Name}: {row.Image}"), BaseImageRow.All.Select(row => $"{row.Name}: {chosen.GetValueOrDefault(row.Name)}"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
