using ManifestGen.Rules.Code;

namespace ManifestGen.Core.Tests.Rules.Code;

/// <summary>What is proposed to who has strange code is no new mistake.</summary>
public sealed class ConfigurationFindingsTests : RuleTest
{
    [Fact]
    public void Time_that_no_engine_waits_is_not_proposed()
    {
        var finding = ConfigurationFindings.StopsTooSlowly(int.MaxValue, Declare.Web);

        Assert.Null(finding.Remedy);
        Assert.Contains("waits 2147483647 seconds", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("declare [Shutdown(86400)] instead", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sales db")]
    [InlineData("sales\ud800")]
    public void Variable_that_cannot_be_declared_is_not_proposed(string name)
    {
        var finding = ConfigurationFindings.ConnectionStringIsMissing(name, Declare.Web);

        Assert.Null(finding.Remedy);
        Assert.EndsWith("use a name that a variable can have, with letters, digits, '_', '-' and '.'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Variable_of_a_connection_string_is_proposed() =>
        Assert.Equal("add [SecretEnv(\"ConnectionStrings__Sales\")] after ContainerService", EditsOf(ConfigurationFindings.ConnectionStringIsMissing("Sales", Declare.Web).Remedy));
}
