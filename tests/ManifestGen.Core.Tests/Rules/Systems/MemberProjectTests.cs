using ManifestGen.Model;
using ManifestGen.Rules;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Rules.Systems;

public class MemberProjectTests
{
    private static readonly ProjectModel Home = new()
    {
        AssemblyName = "Orders",
        ProjectPath = "src/Orders/Orders.csproj",
        IsAspNetCore = true,
        Targets = ManifestTargets.Docker,
    };

    private static readonly ServiceModel Member = Declare.Web with { ClassName = "OrdersService", FullName = "Shop.OrdersService", Name = "orders", Home = Home };

    [Fact]
    public void Member_of_another_project_is_fine() => Assert.Empty(Findings(Member));

    [Fact]
    public void Assembly_that_says_nothing_of_its_project_gives_no_files() => Assert.Equal("MGEN045", Only(Member, hasFacts: false));

    [Fact]
    public void Project_that_is_nowhere_to_be_built_from_gives_no_files() => Assert.Equal("MGEN046", Only(Member with { Home = Home with { IsPlaced = false } }));

    [Fact]
    public void Image_that_is_only_pulled_needs_no_folder() =>
        Assert.Empty(Findings(Member with { Home = Home with { IsPlaced = false, Targets = ManifestTargets.None }, ReadinessProbe = null }));

    [Fact]
    public void Program_without_the_code_that_answers_the_health_check_gives_no_files() =>
        Assert.Equal("MGEN047", Only(Member with { Home = Home with { Targets = ManifestTargets.Docker | ManifestTargets.Kubernetes } }, targets: ManifestTargets.Compose));

    [Fact]
    public void Service_that_its_own_project_writes_too_is_told_of() =>
        Assert.Equal("MGEN049", Only(Member with { Home = Home with { Targets = ManifestTargets.All } }));

    private static string Only(ServiceModel member, bool hasFacts = true, ManifestTargets targets = ManifestTargets.All) =>
        Assert.Single(Findings(member, hasFacts, targets)).Rule.Id;

    private static Finding[] Findings(ServiceModel member, bool hasFacts = true, ManifestTargets targets = ManifestTargets.All)
    {
        var project = Declare.Project with { AssemblyName = "Deploy", ProjectPath = "src/Deploy/Deploy.csproj", IsExecutable = false, Targets = targets };
        var stack = new StackModel(new Origin(0, IsOnAssembly: true), "shop", Of(new StackMemberModel(member.ClassName, member) { HasFacts = hasFacts }));
        return [.. RuleCatalog.CheckSystem(new ApplicationModel(project, Of(member)) { Stack = stack }).Where(finding => finding.Rule.Id.StartsWith("MGEN04", StringComparison.Ordinal))];
    }
}
