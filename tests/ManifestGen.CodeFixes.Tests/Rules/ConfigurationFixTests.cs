namespace ManifestGen.CodeFixes.Tests.Rules;

public class ConfigurationFixTests
{
    [Fact]
    public Task Repeated_variables_are_removed() => RuleFix.VerifyAsync(
        """
        [ContainerService("catalog")]
        [Env("MODE", "a"), Env({|MGEN501:"MODE"|}, "a"), Env({|MGEN501:"MODE"|}, "a")]
        [Env("OTHER", "b")]
        // Twice, by mistake.
        [Env({|MGEN501:"OTHER"|}, "b")]
        """,
        """
        [ContainerService("catalog")]
        [Env("MODE", "a")]
        [Env("OTHER", "b")]
        // Twice, by mistake.
        """);

    [Fact]
    public Task Of_a_literal_and_a_secret_the_secret_stays() => RuleFix.VerifyAsync(
        """[ContainerService("catalog"), Env("MODE", "a"), SecretEnv({|MGEN501:"MODE"|})]""",
        """[ContainerService("catalog"), SecretEnv("MODE")]""");

    [Fact]
    public Task Two_different_values_have_no_fix() =>
        RuleFix.VerifyNoFixAsync("""[ContainerService("catalog"), Env("MODE", "a"), Env({|MGEN501:"MODE"|}, "b")]""");

    [Theory]
    [InlineData("""Env({|MGEN502:"Logging:Level"|}, "Debug")""", """Env("Logging__Level", "Debug")""")]
    [InlineData("""SecretEnv({|MGEN502:"Shop:Token"|})""", """SecretEnv("Shop__Token")""")]
    [InlineData("""Env({|MGEN503:" MODE"|}, "a")""", """Env("MODE", "a")""")]
    [InlineData("""SecretEnv("TOKEN", Secret = {|MGEN505:"Catalog_Token"|})""", """SecretEnv("TOKEN", Secret = "catalog-token")""")]
    [InlineData("""SecretEnv("TOKEN", Key = {|MGEN506:"the token"|})""", """SecretEnv("TOKEN", Key = "the-token")""")]
    public Task Name_is_corrected(string attribute, string expected) =>
        RuleFix.VerifyAsync($"""[ContainerService("catalog"), {attribute}]""", $"""[ContainerService("catalog"), {expected}]""");

    [Fact]
    public Task Literal_secret_of_one_environment_stays_out_of_the_others() => RuleFix.VerifyAsync(
        """
        [ContainerService("catalog")]
        [Env("DB_PASSWORD", {|MGEN504:"s3cr3t-V4lue"|}, Environment = "production")]
        """,
        """
        [ContainerService("catalog")]
        [SecretEnv("DB_PASSWORD", Secret = "catalog", Key = "db-password", Environment = "production")]
        """);

    [Fact]
    public Task Literal_secrets_become_references() => RuleFix.VerifyAsync(
        """
        [ContainerService("catalog")]
        [Env("DB_PASSWORD", {|MGEN504:"s3cr3t-V4lue"|})] // for the database
        [Env("MODE", "a"), Env("API_TOKEN", {|MGEN504:"s3cr3t-V4lue"|})]
        """,
        """
        [ContainerService("catalog")]
        [SecretEnv("DB_PASSWORD", Secret = "catalog", Key = "db-password")] // for the database
        [Env("MODE", "a")]
        [SecretEnv("API_TOKEN", Secret = "catalog", Key = "api-token")]
        """);
}
