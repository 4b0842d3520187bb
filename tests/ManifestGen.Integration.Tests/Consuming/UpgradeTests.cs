using ManifestGen.Integration.Tests.Fixtures;
using ManifestGen.Testing;

namespace ManifestGen.Integration.Tests.Consuming;

/// <summary>The second release of a project, from the packed package: what the build says of it, at its place, and what it does not write.</summary>
public sealed class UpgradeTests(PackageFixture package) : IClassFixture<PackageFixture>, IDisposable
{
    private const string Manifest = "Ledger/k8s/ledger.yaml";

    private readonly TestSolution _solution = new(package);

    public void Dispose() => _solution.Dispose();

    [RequiresCommandFact("git --version")]
    public void Resized_volume_of_a_released_service_stops_the_build_at_its_attribute_until_it_is_accepted()
    {
        _solution.WriteProject("Ledger/Ledger.csproj", sdk: "Microsoft.NET.Sdk.Web");
        _solution.Write("Ledger/Program.cs", Sources.Program);
        Declare("10Gi");
        _solution.Build("Ledger").ShouldSucceed();
        Git("init", "-q");
        Git("add", "Ledger/*.cs", "Ledger/*.yaml", "Ledger/k8s");
        Git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-q", "-m", "Release");
        var released = _solution.Read(Manifest);

        Declare("20Gi");
        var error = _solution.Build("Ledger", "--no-restore").ShouldFailWith("MGEN1030");

        Assert.Contains("LedgerService.cs(4,2)", error, StringComparison.Ordinal);
        Assert.Contains("kubectl patch pvc data-ledger-0", error, StringComparison.Ordinal);
        Assert.Equal(released, _solution.Read(Manifest));
        // The next build says it again, although there is nothing to compile.
        _solution.Build("Ledger", "--no-restore").ShouldFailWith("MGEN1030");

        _solution.Write("Ledger/manifestgen.accept", "MGEN1030 StatefulSet/ledger  # resized by hand\n");
        _solution.Build("Ledger", "--no-restore").ShouldSucceed();

        Assert.Contains("storage: 20Gi", _solution.Read(Manifest), StringComparison.Ordinal);
        _solution.Build("Ledger", "--no-restore", "-p:ManifestGenMode=Check").ShouldSucceed();
        File.Delete(_solution.PathOf("Ledger/manifestgen.accept"));
        _solution.Build("Ledger", "--no-restore", "-p:ManifestGenMode=Check").ShouldFailWith("MGEN1030");
    }

    private void Declare(string size) => _solution.Write("Ledger/LedgerService.cs", $"""
        using ManifestGen;

        [ContainerService("ledger", Workload = WorkloadKind.StatefulSet), Port(8080)]
        [Volume("/data", Size = "{size}")]
        internal sealed class LedgerService;
        """);

    private void Git(params string[] arguments) => CommandLine.Run("git", ["-C", _solution.Root, .. arguments]).MustSucceed();
}
