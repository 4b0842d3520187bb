using ManifestGen.Testing;

namespace ManifestGen.Generation;

/// <summary>The address of another service under the variable that the program reads.</summary>
public sealed class AddressVariableTests
{
    private const string Identity = """
        [ContainerService("identity"), Port(8080, Name = "http"), Port(5001, Name = "grpc"), Port(9000, Name = "amqp")]
        public sealed class Identity;

        """;

    [Theory]
    [InlineData("""AddressVariable = "Identity__Url" """, "http://identity", "http://identity:8080")]
    [InlineData("""AddressVariable = "Identity__Url", AddressPath = "/realms/shop" """, "http://identity/realms/shop", "http://identity:8080/realms/shop")]
    [InlineData("""AddressVariable = "Identity__Url", AddressPort = "grpc" """, "http://identity:5001", "http://identity:5001")]
    [InlineData("""AddressVariable = "Identity__Url", AddressPort = "amqp" """, "identity:9000", "identity:9000")]
    public void Address_is_right_in_each_target(string arguments, string kubernetes, string docker)
    {
        var files = Generated.From(UserProject.WithService($"{Identity}[ContainerService(\"shop\"), DependsOn(typeof(Identity), {arguments})]")).Files;

        Assert.Contains($"- name: Identity__Url\n              value: {kubernetes}\n", files["k8s/shop.yaml"]);
        Assert.Contains($"      Identity__Url: {docker}\n", files["compose.yaml"]);
        Assert.Contains($"      Identity__Url: {docker}\n", files["stack.yaml"]);
        Assert.Contains("services__identity__http__0", files["compose.yaml"]);
    }

    [Fact]
    public void Text_in_the_path_stays_text()
    {
        var files = Generated.From(UserProject.WithService($$"""{{Identity}}[ContainerService("shop"), DependsOn(typeof(Identity), AddressVariable = "Identity__Url", AddressPath = "/$(HOME)/${HOME} #x: y")]""")).Files;

        Assert.Contains("value: \"http://identity/$$(HOME)/${HOME} #x: y\"", files["k8s/shop.yaml"]);
        Assert.Contains("Identity__Url: \"http://identity:8080/$$(HOME)/$${HOME} #x: y\"", files["compose.yaml"]);
    }

    [Fact]
    public void Address_may_have_two_names()
    {
        var files = Generated.From(UserProject.WithService($"{Identity}[ContainerService(\"shop\"), DependsOn(typeof(Identity), AddressVariable = \"A\"), DependsOn(typeof(Identity), AddressVariable = \"B\")]")).Files;

        Assert.Contains("      A: http://identity:8080\n", files["compose.yaml"]);
        Assert.Contains("      B: http://identity:8080\n", files["compose.yaml"]);
        Assert.Equal(2, files["compose.yaml"].Split("services__identity__http__0").Length);
        Assert.Equal(2, files["compose.yaml"].Split("condition: service_").Length);
    }

    [Fact]
    public void Environment_may_name_its_own_address()
    {
        var files = Generated.From(UserProject.WithService($$"""
            {{Identity}}[ContainerService("shop"), DependsOn(typeof(Identity), AddressVariable = "Identity__Url")]
            [Env("Identity__Url", "https://identity.example.com", Environment = "production")]
            """)).Files;

        Assert.Contains("value: http://identity\n", files["k8s/base/shop.yaml"]);
        Assert.Contains(files, file => file.Key.StartsWith("k8s/overlays/production", StringComparison.Ordinal) && file.Value.Contains("https://identity.example.com", StringComparison.Ordinal));
    }

    [Fact]
    public void Environment_may_change_the_path_alone()
    {
        var files = Generated.From(UserProject.WithService($$"""
            {{Identity}}[ContainerService("shop"), DependsOn(typeof(Identity), AddressVariable = "Identity__Url")]
            [DependsOn(typeof(Identity), AddressPath = "/v2", Environment = "production")]
            """)).Files;

        Assert.Contains(files, file => file.Key.StartsWith("k8s/overlays/production", StringComparison.Ordinal) && file.Value.Contains("value: http://identity/v2", StringComparison.Ordinal));
    }
}
