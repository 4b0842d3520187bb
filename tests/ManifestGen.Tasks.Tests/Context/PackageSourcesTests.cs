using ManifestGen.Tasks.Context;

namespace ManifestGen.Tasks.Tests.Context;

public sealed class PackageSourcesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("https://api.nuget.org/v3/index.json", false)]
    [InlineData("https://NuGet.org/api/v2", false)]
    [InlineData("https://packages.example.com/v3/index.json", true)]
    [InlineData("http://proxy/nuget", true)]
    [InlineData("packages", false)]
    public void Feed_other_than_the_public_one_is_private(string value, bool isPrivate) => Assert.Equal(isPrivate, Read(Source("feed", value)).HasPrivateFeed);

    [Fact]
    public void Disabled_feed_does_not_count() => Assert.False(Read(
        Source("Acme", "https://packages.example.com/v3/index.json") + """<disabledPackageSources><add key="acme" value="true" /></disabledPackageSources>""").HasPrivateFeed);

    [Theory]
    [InlineData("./packages", "packages")]
    [InlineData("eng\\feed\\", "eng/feed")]
    public void Folder_is_relative_to_the_file(string value, string folder) => Assert.Equal([_folder.PathOf(folder)], Read(Source("local", value)).Folders);

    [Theory]
    [InlineData("/srv/packages")]
    [InlineData(@"C:\packages")]
    [InlineData(@"\\server\packages")]
    public void Folder_of_one_machine_is_told_apart(string value)
    {
        var sources = Read(Source("local", value));

        Assert.Empty(sources.Folders);
        Assert.Equal([value], sources.Absolute);
    }

    [Theory]
    [InlineData("%HOME%/packages")]
    [InlineData("file:///srv/packages")]
    [InlineData("")]
    public void Folder_that_cannot_be_known_is_left_alone(string value)
    {
        var sources = Read(Source("local", value));

        Assert.Empty(sources.Folders.Concat(sources.Absolute));
    }

    [Fact]
    public void Credentials_in_variables_make_secrets_of_their_names()
    {
        var sources = Read(Source("Acme Feed", "https://packages.example.com/v3/index.json") + """
            <packageSourceCredentials>
              <Acme_x0020_Feed>
                <add key="Username" value="%ACME_USER%" />
                <add key="ClearTextPassword" value="%ACME_TOKEN%" />
                <add key="ValidAuthenticationTypes" value="%basic%" />
              </Acme_x0020_Feed>
            </packageSourceCredentials>
            """);

        Assert.Equal(["ACME_TOKEN", "ACME_USER"], sources.Variables);
        Assert.False(sources.HasPrivateFeed);
        Assert.Empty(sources.WithPassword);
    }

    [Fact]
    public void File_with_a_password_is_named_and_its_feed_stays_private()
    {
        var sources = Read(Source("acme", "https://packages.example.com/v3/index.json") + """
            <packageSourceCredentials><acme><add key="Username" value="ci" /><add key="ClearTextPassword" value="hunter2" /></acme></packageSourceCredentials>
            """);

        Assert.Equal([_folder.PathOf("NuGet.config")], sources.WithPassword);
        Assert.True(sources.HasPrivateFeed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no xml")]
    [InlineData("<configuration><packageSources><add /></packageSources></configuration>")]
    public void File_that_says_nothing_is_tolerated(string text)
    {
        _folder.Write("NuGet.config", text);

        Assert.False(PackageSources.Read([_folder.PathOf("NuGet.config")]).HasPrivateFeed);
    }

    private PackageSources Read(string sections)
    {
        _folder.Write("NuGet.config", $"<configuration>{sections}</configuration>");
        return PackageSources.Read([_folder.PathOf("NuGet.config")]);
    }

    private static string Source(string key, string value) => $"""<packageSources><clear /><add key="{key}" value="{value}" /></packageSources>""";
}
