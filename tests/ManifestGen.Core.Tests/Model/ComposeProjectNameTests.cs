using System.Text.RegularExpressions;
using CsCheck;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Core.Tests.Text;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Model;

public partial class ComposeProjectNameTests
{
    [Theory]
    [InlineData("Catalog", null, "catalog")]
    [InlineData("Shop.Catalog", null, "shop-catalog")]
    [InlineData("Catalog", "shop", "shop-catalog")]
    [InlineData("Shop.Catalog", "shop", "shop-catalog")]
    [InlineData("Acme.Shop.Catalog.Api", "shop", "acme-shop-catalog-api")]
    [InlineData("Shopping", "shop", "shop-shopping")]
    [InlineData("_Catalog", null, "catalog")]
    [InlineData("-Catalog-", null, "catalog")]
    [InlineData("Catalog_Api", null, "catalog_api")]
    [InlineData("MY APP", null, "my-app")]
    public void The_name_is_that_of_the_assembly_after_the_system(string assembly, string? system, string expected) =>
        Assert.Equal(expected, ComposeProjectName.Of(assembly, [system]));

    [Fact]
    public void Two_projects_of_a_system_do_not_delete_each_others_containers() =>
        Assert.NotEqual(ComposeProjectName.Of("Catalog", ["shop"]), ComposeProjectName.Of("Orders", ["shop"]));

    [Theory]
    [InlineData("Shop")]
    [InlineData("shop")]
    [InlineData("服务")]
    [InlineData("___")]
    public void A_project_of_a_system_is_not_taken_for_the_system(string assembly) => Assert.NotEqual("shop", ComposeProjectName.Of(assembly, ["shop"]));

    [Fact]
    public void Names_of_another_alphabet_differ()
    {
        string[] names = [ComposeProjectName.Of("服务", []), ComposeProjectName.Of("订单", []), ComposeProjectName.Of("服务.Api", []), ComposeProjectName.Of("订单.Api", []), ComposeProjectName.Of("服务", ["shop"])];

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.StartsWith("api-", names[2], StringComparison.Ordinal);
        Assert.StartsWith("shop-", names[4], StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_more_renames_nothing_so_that_volumes_are_found_again()
    {
        var project = TestModels.Project("Catalog");
        var catalog = TestModels.Service("catalog") with { PartOf = "shop" };

        var alone = ComposeProjectName.Of(TestModels.Application(project, catalog));

        Assert.Equal("shop-catalog", alone);
        Assert.Equal(alone, ComposeProjectName.Of(TestModels.Application(project, TestModels.Service("admin"), catalog)));
        Assert.Equal(alone, ComposeProjectName.Of(TestModels.Application(project, catalog, TestModels.Service("zoo") with { PartOf = "shop" })));
    }

    [Fact]
    public void The_file_of_a_system_has_the_name_of_the_system() => Assert.Equal(
        "shop",
        ComposeProjectName.Of(TestModels.Application(TestModels.Project("Deploy"), TestModels.Service("catalog")) with { Stack = new(new Origin(0), "shop", default) }));

    [Fact]
    public void Compose_takes_every_name() => Gen.Select(Texts.Any, Gen.OneOf<string?>(null, "shop", new string('a', 63)))
        .Sample((assembly, system) => Valid().IsMatch(ComposeProjectName.Of(assembly, [system])));

    /// <summary>As Compose says it; volumes, which begin with it, are folders, whose names have at most 255 characters.</summary>
    [GeneratedRegex(@"\A[a-z0-9][a-z0-9_-]{0,62}\z")]
    private static partial Regex Valid();
}
