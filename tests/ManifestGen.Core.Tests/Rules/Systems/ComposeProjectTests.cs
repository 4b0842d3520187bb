using ManifestGen.Model;
using ManifestGen.Rules;

namespace ManifestGen.Core.Tests.Rules.Systems;

/// <summary>Which own Compose files a system's would delete the containers of.</summary>
public class ComposeProjectTests
{
    private static readonly ProjectModel Home = new() { AssemblyName = "Orders", ProjectPath = "src/Orders/Orders.csproj", Targets = ManifestTargets.All };

    private static readonly ServiceModel Orders = Declare.Web with { ClassName = "Orders", FullName = "Orders", Name = "orders", Home = Home };

    [Fact]
    public void A_project_with_a_name_of_its_own_is_fine() => Assert.Empty(Findings(ManifestTargets.All, Orders));

    [Fact]
    public void A_project_that_is_called_as_the_system_is_reported()
    {
        var finding = Assert.Single(Findings(ManifestTargets.All, Orders with { Home = Home with { AssemblyName = "Shop", ProjectPath = "src/Shop/Shop.csproj" } }));

        Assert.Contains("set PartOf of 'orders' to 'shop'", finding.Message);
    }

    [Fact]
    public void PartOf_gives_it_a_name_of_its_own() =>
        Assert.Empty(Findings(ManifestTargets.All, Orders with { PartOf = "shop", Home = Home with { AssemblyName = "Shop" } }));

    [Fact]
    public void A_project_that_writes_its_Dockerfile_only_is_fine() =>
        Assert.Empty(Findings(ManifestTargets.All, Orders with { Home = Home with { AssemblyName = "Shop", Targets = ManifestTargets.Docker } }));

    [Fact]
    public void A_system_without_a_Compose_file_is_fine() =>
        Assert.Empty(Findings(ManifestTargets.Kubernetes, Orders with { Home = Home with { AssemblyName = "Shop" } }));

    [Fact]
    public void Two_projects_of_one_name_are_reported_at_the_second() => Assert.Single(Findings(
        ManifestTargets.All,
        Orders with { Home = Home with { AssemblyName = "Shop.Orders" } },
        Orders with { ClassName = "Other", FullName = "Other", Name = "other", PartOf = "shop" }));

    private static Finding[] Findings(ManifestTargets targets, params ServiceModel[] members)
    {
        var project = Declare.Project with { AssemblyName = "Deploy", ProjectPath = "src/Deploy/Deploy.csproj", IsExecutable = false, Targets = targets };
        var stack = new StackModel(new Origin(0, IsOnAssembly: true), "shop", members.Select(member => new StackMemberModel(member.ClassName, member)).ToEquatableArray());
        return [.. RuleCatalog.CheckSystem(new ApplicationModel(project, new(members)) { Stack = stack }).Where(finding => finding.Rule.Id == "MGEN725")];
    }
}
