using ManifestGen.Core.Tests.Rules;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Model.Reach;

/// <summary>A URL that the program compares opens no way out.</summary>
public class ComparedNamesTests
{
    [Theory]
    [InlineData("Cors__Origins", false)]
    [InlineData("Cors__Origins__0", false)]
    [InlineData("Bearer__ValidAudiences__12", false)]
    [InlineData("Jwt__Issuer", true)]
    [InlineData("Clusters__0", true)]
    [InlineData("Origins__Url", true)]
    public void Only_what_is_called_is_an_address(string variable, bool isAddress)
    {
        var service = Declare.Web with { Env = EquatableArray.Of(new EnvModel(Declare.Attribute("Env"), variable, "http://orders:8080")) };

        Assert.Equal(isAddress, ManifestGen.Model.Reach.AddressesOf(service).Any());
    }
}
