namespace ManifestGen.CodeFixes.Tests.Rules;

/// <summary>An argument that takes any number is an array, or each of its elements is an argument. Only the one at fault is changed.</summary>
public class ElementFixTests
{
    [Theory]
    [InlineData("new[] { \"ghcr\", {|MGEN062:\"GHCR_Token\"|} }", "new[] { \"ghcr\", \"ghcr-token\" }")]
    [InlineData("new string[] { {|MGEN062:\"GHCR_Token\"|}, \"ghcr\" }", "new string[] { \"ghcr-token\", \"ghcr\" }")]
    [InlineData("[{|MGEN062:\"GHCR_Token\"|}, \"ghcr\"]", "[\"ghcr-token\", \"ghcr\"]")]
    [InlineData("new[] { {|MGEN062:\"GHCR_\" + nameof(Catalog)|} }", "new[] { \"ghcr-catalog\" }")]
    [InlineData("new[] { {|MGEN062:\"One_\"|}, {|MGEN062:\"Two_\"|} }", "new[] { \"one\", \"two\" }")]
    public Task Element_of_an_array_is_replaced(string secrets, string expected) => RuleFix.VerifyAsync(
        $"[ContainerService(\"catalog\"), ImagePull(Secrets = {secrets})]", $"[ContainerService(\"catalog\"), ImagePull(Secrets = {expected})]");

    [Theory]
    [InlineData("\"pods\", {|MGEN831:\"Service\"|}", "\"pods\", \"services\"")]
    [InlineData("{|MGEN831:\"Pod\"|}, {|MGEN831:\"Service\"|}, ResourceNames = [\"a\"]", "\"pods\", \"services\", ResourceNames = [\"a\"]")]
    [InlineData("resources: {|MGEN831:\"Pod\"|}", "resources: \"pods\"")]
    [InlineData("resources: new[] { \"pods\", {|MGEN831:\"Service\"|} }", "resources: new[] { \"pods\", \"services\" }")]
    public Task Argument_of_several_is_replaced(string resources, string expected) => RuleFix.VerifyAsync(
        $"[ContainerService(\"catalog\"), KubernetesAccess(KubernetesVerbs.Get, {resources})]",
        $"[ContainerService(\"catalog\"), KubernetesAccess(KubernetesVerbs.Get, {expected})]");

    [Theory]
    [InlineData("Except = new[] { \"10.1.0.0/16\", {|MGEN152:\"192.168.0.0/16\"|} }", "Except = new[] { \"10.1.0.0/16\" }")]
    [InlineData("Except = [{|MGEN152:\"192.168.0.0/16\"|}, \"10.1.0.0/16\"]", "Except = [\"10.1.0.0/16\"]")]
    [InlineData("Except = new[] { {|MGEN152:\"192.168.0.0/16\"|}, }, Ports = [\"443\"]", "Ports = [\"443\"]")]
    [InlineData("Ports = [\"443\"], Except = [{|MGEN152:\"172.16.0.0/16\"|}, {|MGEN152:\"192.168.0.0/16\"|}]", "Ports = [\"443\"]")]
    public Task Element_is_removed_and_the_last_one_takes_its_array_along(string arguments, string expected) => RuleFix.VerifyAsync(
        $"[ContainerService(\"catalog\"), AllowEgress(Cidr = \"10.0.0.0/8\", {arguments})]",
        $"[ContainerService(\"catalog\"), AllowEgress(Cidr = \"10.0.0.0/8\", {expected})]");

    [Fact]
    public Task Lines_and_comments_of_the_other_elements_stay() => RuleFix.VerifyAsync(
        """
        [ContainerService("catalog")]
        [AllowEgress(
            Cidr = "10.0.0.0/8",
            Except = new[]
            {
                "10.1.0.0/16", // the nodes
                {|MGEN152:"192.168.0.0/16"|},
                "10.2.0.0/16", // the pods
            })]
        """,
        """
        [ContainerService("catalog")]
        [AllowEgress(
            Cidr = "10.0.0.0/8",
            Except = new[]
            {
                "10.1.0.0/16", // the nodes
                "10.2.0.0/16", // the pods
            })]
        """);

    [Fact]
    public Task Values_of_an_operator_that_takes_none_get_one_that_does() => RuleFix.VerifyAsync(
        """[ContainerService("catalog"), NodeAffinity("spot", NodeOperator.Exists, {|MGEN284:"true"|}, "false")]""",
        """[ContainerService("catalog"), NodeAffinity("spot", NodeOperator.In, "true", "false")]""");

    [Fact]
    public Task Secret_parameters_of_an_event_source_become_references_together() => RuleFix.VerifyAsync(
        """[ContainerService("catalog"), AutoScale(0, 10), ScaleOnEvent("rabbitmq", "queueName=orders", {|MGEN224:"host=amqp://shop:hunter2@rabbitmq/"|}, {|MGEN224:"password=hunter2-XYZ"|})]""",
        """[ContainerService("catalog"), AutoScale(0, 10), ScaleOnEvent("rabbitmq", "queueName=orders", Secrets = new[] { "host=catalog/host", "password=catalog/password" })]""");
}
