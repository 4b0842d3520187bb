using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Configuration;

public class FilePathTests : ConfigurationRuleTest
{
    [Theory]
    [InlineData("440", "MGEN520", false)]
    [InlineData("0440", "MGEN520", false)]
    [InlineData("0o440", "MGEN520 at It.Mode: It.Mode = \"0440\"", true)]
    [InlineData("0888", "MGEN520 at It.Mode: no remedy", true)]
    [InlineData("1777", "MGEN520 at It.Mode: no remedy", true)]
    [InlineData("", "MGEN520 at It.Mode: no remedy", true)]
    public void A_mode_is_three_octal_digits(string mode, string expected, bool isReported)
    {
        var service = With(Secret("/run/secrets/a") with { Mode = mode });
        if (isReported)
        {
            AssertProblem(expected, service);
        }
        else
        {
            AssertGood(service);
        }
    }

    [Fact]
    public void A_token_for_less_than_ten_minutes_is_reported()
    {
        AssertProblem("MGEN521 at It.ExpirationSeconds: It.ExpirationSeconds = 600", With(new TokenFileModel(It, "/run/tokens/a") { ExpirationSeconds = 599 }));
        AssertGood(With(new TokenFileModel(It, "/run/tokens/a") { ExpirationSeconds = 600 }));
    }

    [Theory]
    [InlineData("", "no remedy")]
    [InlineData("/", "no remedy")]
    [InlineData("secrets/db", "It.path = \"/secrets/db\"")]
    [InlineData("/secrets/../db", "It.path = \"/secrets/db\"")]
    [InlineData("/secrets//db", "It.path = \"/secrets/db\"")]
    [InlineData("/secrets/db/", "It.path = \"/secrets/db\"")]
    [InlineData("/secrets/a:b", "no remedy")]
    [InlineData("/secrets/..db", "no remedy")]
    public void A_path_that_leads_elsewhere_is_reported(string path, string remedy) => AssertProblem($"MGEN526 at It.path: {remedy}", With(Secret(path)));

    [Fact]
    public void Two_files_at_one_path_are_reported() =>
        AssertProblem("MGEN527 at Other.path: no remedy", With(Secret("/run/secrets/a"), new FieldFileModel(Other, "/run/secrets/a", PodField.Name)));

    [Fact]
    public void A_file_at_the_path_of_a_variable_s_secret_is_reported_where_there_is_one()
    {
        var service = With(Secret("/run/secrets/TOKEN")).WithSecret("TOKEN", "token", "token");

        AssertProblem("MGEN527 at It.path: no remedy", service);
        AssertGood(service, For(ManifestTargets.Kubernetes));
    }

    [Fact]
    public void A_file_within_a_file_is_reported() =>
        AssertProblem("MGEN528 at Other.path: no remedy", With(Secret("/etc/x/a"), new FieldFileModel(Other, "/etc/x/a/b", PodField.Name)));

    [Fact]
    public void A_folder_within_a_folder_of_files_is_reported()
    {
        var service = With(Secret("/etc/x/a"), new FieldFileModel(Other, "/etc/x/y/b", PodField.Name));

        AssertProblem("MGEN528 at Other.path: no remedy", service);
        AssertGood(service, For(ManifestTargets.Compose));
    }

    [Theory]
    [InlineData("/app/license", "MGEN529 at It.path: It.path = \"/app/config/license\"")]
    [InlineData("/license", "MGEN529 at It.path: It.path = \"/etc/catalog/license\"")]
    [InlineData("/etc/license", "MGEN529 at It.path: It.path = \"/etc/catalog/license\"")]
    [InlineData("/proc/x/license", "MGEN529 at It.path: It.path = \"/etc/catalog/license\"")]
    [InlineData("/tmp/license", "MGEN529 at It.path: It.path = \"/etc/catalog/license\"")]
    [InlineData("/usr/share/license", "MGEN530 at It.path: It.path = \"/etc/catalog/license\"")]
    public void A_folder_that_is_needed_is_not_hidden(string path, string expected)
    {
        AssertProblem(expected, With(Secret(path)));
        AssertGood(With(Secret(path)), For(ManifestTargets.Compose));
    }

    [Fact]
    public void A_file_of_the_project_hides_nothing_of_the_application() =>
        AssertGood(With(new SourceFileModel(It, "/app/appsettings.Production.json", "a")), ProjectWith("a", "{}"));

    [Fact]
    public void What_only_Kubernetes_has_is_told_where_there_is_another_target()
    {
        var service = With(new TokenFileModel(It, "/run/tokens/a"));

        Assert.Contains("in Compose and Swarm there is no ServiceAccount", Assert.Single(FindingsOf("MGEN522", service)).Message);
        Assert.Empty(FindingsOf("MGEN522", service, For(ManifestTargets.Kubernetes)));
    }

    [Fact]
    public void A_setting_that_an_engine_lacks_is_told()
    {
        var service = With(Secret("/run/secrets/a") with { Optional = true, Mode = "0400" });

        Assert.Equal(["MGEN523 at It.Optional: no remedy", "MGEN523 at It.Mode: no remedy"], FindingsOf("MGEN523", service).Select(Summary));
        Assert.Empty(FindingsOf("MGEN523", service, For(ManifestTargets.Kubernetes)));
    }

    private static SecretFileModel Secret(string path) => new(It, path, "db") { Key = "password" };
}
