namespace ManifestGen.Import;

public sealed class DockerfileImportTests
{
    /// <summary>The templates of Visual Studio write ports and user in a stage that the last one begins with.</summary>
    [Fact]
    public void Stage_that_the_last_one_begins_with_counts()
    {
        var imported = Imported.From(("Dockerfile", """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base
            USER $APP_UID
            WORKDIR /app
            EXPOSE 5000
            EXPOSE 53/udp

            FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
            ENV Build=1
            EXPOSE 9999
            RUN dotnet publish -o /app

            FROM base AS final
            COPY --from=build /app .
            ENTRYPOINT ["dotnet", "Shop.dll", "--mode"]
            CMD ["fast"]
            """));

        Assert.Contains("[ContainerService(\"shop\", Arguments = new[] { \"--mode\", \"fast\" })]\n[Port(5000)]\n[Port(53, Protocol = PortProtocol.Udp)]\ninternal", imported.Declaration, StringComparison.Ordinal);
        Assert.Equal(0, imported.Result.Counts.Elsewhere);
    }

    [Theory]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine", "<ContainerFamily>alpine</ContainerFamily>")]
    [InlineData("FROM mcr.microsoft.com/dotnet/runtime:10.0.1-noble-chiseled-extra@sha256:1", "<ContainerFamily>noble-chiseled-extra</ContainerFamily>")]
    [InlineData("FROM alpine:3", "the property ManifestGenBaseImage")]
    [InlineData("FROM a\nCOPY --from=acme/tools:1 /tool /tool", "a Dockerfile of your own")]
    [InlineData("FROM a\nENTRYPOINT [\"/start.sh\"]", "it starts something else than the program")]
    [InlineData("FROM a\nEXPOSE $PORT", "[Port], to be written by hand")]
    [InlineData("FROM a\nHEALTHCHECK CMD curl -f http://localhost", "[ReadinessProbe], to be written by hand")]
    [InlineData("FROM a\nVOLUME /data", "[Volume], to be written by hand")]
    public void Instruction_that_no_attribute_says_is_reported(string text, string expected)
    {
        var imported = Imported.From(("Dockerfile", text + "\n"));

        Assert.Contains(expected, imported.Report, StringComparison.Ordinal);
        Assert.NotEqual(0, imported.Result.Counts.Elsewhere);
    }
}
