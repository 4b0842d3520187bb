using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Declaration;

public class ConstantNameTests : RuleTest
{
    [Fact]
    public void Member_in_the_way_is_told() => Assert.Equal(
        ["MGEN012 at class: no remedy"],
        FindingsOf("MGEN012", Declare.Web with { PartialClass = new("", EquatableArray.Of("partial class CatalogService"), EquatableArray.Of("Ports")) }).Select(Summary));

    [Fact]
    public void Class_without_such_a_member_is_good() =>
        Assert.Empty(FindingsOf("MGEN012", Declare.Web with { PartialClass = new("", EquatableArray.Of("partial class CatalogService"), default) }));
}
