using System.Collections;
using ManifestGen.Tasks.Import;

namespace ManifestGen.Tasks.Tests.Import;

public sealed class SaidPropertiesTests
{
    private readonly Hashtable _environment = new() { ["SERVICE"] = "ssh", ["FROM"] = "me" };

    /// <summary>A shell in which SERVICE is set imports as any other does.</summary>
    [Fact]
    public void Environment_variable_is_no_property_of_the_import() => Assert.Equal("", new SaidProperties(new Dictionary<string, string>(), _environment).Of("Service", "ssh"));

    [Theory]
    [InlineData("service", "ssh")]
    [InlineData("Service", "ssh")]
    [InlineData("Service", "api")]
    public void Property_of_the_command_line_counts(string name, string value) =>
        Assert.Equal(value, new SaidProperties(new Dictionary<string, string> { [name] = value }, _environment).Of("Service", value));

    [Fact]
    public void Property_of_the_project_counts() => Assert.Equal("api", new SaidProperties(new Dictionary<string, string>(), _environment).Of("Service", "api"));
}
