using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Model;

/// <summary>Which images a node may have an old one of.</summary>
public class MovingTagTests
{
    [Theory]
    [InlineData("postgres", true)]
    [InlineData("postgres:latest", true)]
    [InlineData("ghcr.io/acme/app:edge", true)]
    [InlineData("ghcr.io/acme/app:main", true)]
    [InlineData("nginx:stable", true)]
    [InlineData("nginx:alpine", true)]
    [InlineData("timescale/timescaledb:latest-pg17", true)]
    [InlineData("ghcr.io/acme/app:main-amd64v2", true)]
    [InlineData("ghcr.io/acme/app:1.4-SNAPSHOT", true)]
    [InlineData("localhost:5000/app", true)]
    [InlineData("postgres:17.6", false)]
    [InlineData("postgres:17-alpine", false)]
    [InlineData("ghcr.io/acme/app:v2", false)]
    [InlineData("ghcr.io/acme/app:main-3f2a9c1", false)]
    [InlineData("ghcr.io/acme/app:nightly-20260101", false)]
    [InlineData("ghcr.io/acme/app:3f2a9c1", false)]
    [InlineData("ghcr.io/acme/app:1.0.0-dev.4", false)]
    [InlineData("ghcr.io/acme/app:latest@sha256:0000000000000000000000000000000000000000000000000000000000000000", false)]
    public void Tag_moves_or_is_a_version(string image, bool isMoving) => Assert.Equal(isMoving, ImageReference.Parse(image).IsMoving);

    [Fact]
    public void Default_version_of_a_project_is_that_of_every_build()
    {
        var service = new ServiceModel { ClassName = "Catalog", Origin = Origin.Class, Name = "catalog" };
        var project = new ProjectModel { AssemblyName = "Catalog", ProjectPath = "Catalog.csproj", Version = ImageReference.DefaultVersion };

        Assert.True(ImageReference.Of(service, project).IsMoving);
        Assert.False(ImageReference.Of(service, project with { Version = "1.4.0" }).IsMoving);
        Assert.False(ImageReference.Of(service with { Image = new(Origin.Class, "ghcr.io/acme/catalog", "1.0.0") }, project).IsMoving);
    }
}
