using ManifestGen.Rendering.ComposeFormat;

namespace ManifestGen.Core.Tests.Rendering.ComposeFormat;

public class DockerQuantityTests
{
    [Theory]
    [InlineData("256Mi", "256M")]
    [InlineData("1Gi", "1G")]
    [InlineData("1.5Gi", "1536M")]
    [InlineData("1024Mi", "1G")]
    [InlineData("262144Ki", "256M")]
    [InlineData("268435456", "256M")]
    [InlineData("256M", "256000000b")]
    [InlineData("1e8", "100000000b")]
    [InlineData("1500m", "2b")]
    [InlineData("0", "0b")]
    public void Memory_keeps_its_number_of_bytes(string quantity, string expected) => Assert.Equal(expected, DockerQuantity.Memory(quantity));

    [Theory]
    [InlineData("100m", "0.1")]
    [InlineData("2500m", "2.5")]
    [InlineData("0.25", "0.25")]
    [InlineData("2", "2")]
    [InlineData("1e1", "10")]
    [InlineData("1u", "0.000001")]
    [InlineData("1n", "0.000000001")]
    public void Cores_are_decimal(string quantity, string expected) => Assert.Equal(expected, DockerQuantity.Cpus(quantity));

    [Fact]
    public void Absent_quantity_is_absent()
    {
        Assert.Null(DockerQuantity.Memory(null));
        Assert.Null(DockerQuantity.Cpus(null));
    }
}
