using ManifestGen.Testing;

namespace ManifestGen.Import;

/// <summary>What ManifestGen wrote can be imported, and the declarations write it again.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData("Catalog")]
    [InlineData("Notes")]
    public void Sample_is_generated_again(string sample) => Differences.AssertOnly(Sample(sample), []);

    /// <summary>The report names what the declaration does not say: the init container.</summary>
    [Fact]
    public void Init_container_is_left_to_the_user()
    {
        var imported = Differences.AssertOnly(Sample("Reporting"),
        [
            "k8s/base/sales-report.yaml: - initContainers:",
            "k8s/base/sales-report.yaml: - - name: migrate",
            "k8s/base/sales-report.yaml: - args: [\"migrate\"]",
            "k8s/base/sales-report.yaml: - memory: 192Mi",
            "k8s/base/sales-report.yaml: - - name: migrate-tmp",
            "k8s/base/sales-report.yaml: - - name: migrate-tmp",
        ]);

        Assert.Contains("[InitContainer(typeof(…))] on SalesReport, to be written by hand", imported.Report, StringComparison.Ordinal);
    }

    /// <summary>KEDA is let in by [AllowIngress] now, and no longer because of what it asks: the same rules in another order.</summary>
    [Fact]
    public void Policy_of_a_server_that_KEDA_asks_has_its_rules_in_another_order() => 
        Differences.AssertOnly(Sample("Receipts", without: "[assembly: SecretStore("), ["k8s/base/rabbitmq.yaml: in another order"]);

    [Theory]
    [InlineData("Catalog")]
    [InlineData("Notes")]
    [InlineData("Receipts")]
    [InlineData("Reporting")]
    [InlineData("Shop")]
    public void Compose_file_alone_is_generated_again(string sample) => Differences.AssertOnlyInCompose(Sample(sample, without: "[assembly: SecretStore("), []);

    private static UserProject Sample(string sample, string without = "\0") => new([
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", sample), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(path => string.Join('\n', File.ReadAllLines(path).Where(line => !line.StartsWith(without, StringComparison.Ordinal))))
            .Where(text => text.Contains("using ManifestGen;", StringComparison.Ordinal) || text.Contains("class PostgresUser", StringComparison.Ordinal) || text.Contains("class Readiness", StringComparison.Ordinal))
            // A template adds these to each project.
            .Select(text => "using System.IO;\n" + text),
    ]);
}
