namespace ManifestGen.Core.Tests.Rules.Ports;

/// <summary>MGEN907 and MGEN925: of several variables, the one that ASP.NET Core follows counts. Tried on the real framework.</summary>
public class ListeningVariableTests : RuleTest
{
    [Theory]
    [InlineData("ASPNETCORE_HTTP_PORTS", "5000", "ASPNETCORE_URLS", "http://*:8080")]
    [InlineData("URLS", "http://localhost:5000", "Kestrel__Endpoints__Http__Url", "http://*:8080")]
    [InlineData("Kestrel__Endpoints__Admin__Url", "http://localhost:9000", "Kestrel__Endpoints__Http__Url", "http://*:8080")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "5000", "ASPNETCORE_HTTPS_PORTS", "8080")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "5000", "ASPNETCORE_URLS", null)]
    [InlineData("ASPNETCORE_URLS", "", "ASPNETCORE_HTTP_PORTS", "8080")]
    public void Variable_that_another_one_wins_over_is_silent(string name, string value, string other, string? otherValue) =>
        AssertGood(Declare.Web.WithVariables((name, value), (other, otherValue)));

    [Theory]
    [InlineData("ASPNETCORE_HTTP_PORTS", "8080", "ASPNETCORE_URLS", "http://*:5000")]
    [InlineData("HTTP_PORTS", "8080", "DOTNET_URLS", "http://*:5000")]
    [InlineData("HTTP_PORTS", "8080", "URLS", "http://localhost:8080;http://*:5000")]
    public void Variable_that_wins_is_reported(string name, string value, string other, string otherValue) =>
        AssertProblem("MGEN907 at Variable2.value: remove Variable2", Declare.Web.WithVariables((name, value), (other, otherValue)));

    [Fact]
    public void Endpoints_that_are_all_inside_of_the_container_are_reported() => Assert.Equal(
        ["MGEN925 at Variable1.value: Variable1.value = \"http://*:8080\"", "MGEN925 at Variable2.value: no remedy"],
        FindingsOf("MGEN925", Declare.Web.WithVariables(("Kestrel__Endpoints__Http__Url", "http://localhost:8080"), ("Kestrel__Endpoints__Admin__Url", "http://127.0.0.1:9000"))).Select(Summary));
}
