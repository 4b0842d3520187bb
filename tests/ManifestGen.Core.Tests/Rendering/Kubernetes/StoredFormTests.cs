using CsCheck;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Rendering;
using ManifestGen.Rendering.Kubernetes;
using ManifestGen.Testing;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

/// <summary>
/// <c>kubectl apply</c> compares what is written with what the server stores. What the server drops or writes in another way would be a change in each apply,
/// and in each diff of Argo CD and Flux.
/// </summary>
public class StoredFormTests
{
    /// <summary>The groups whose types are the server's own. Custom resources are stored as they are written.</summary>
    private static readonly string[] OwnGroups = ["v1", "apps/v1", "batch/v1", "autoscaling/v2", "policy/v1", "networking.k8s.io/v1", "rbac.authorization.k8s.io/v1"];

    /// <summary>
    /// What may be empty, false or zero: fields that are pointers in <c>k8s.io/api</c>, in which nothing and zero are two things, and maps and numbers
    /// whose JSON tag has no <c>omitempty</c>.
    /// </summary>
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "automountServiceAccountToken", "enableServiceLinks", "shareProcessNamespace", "hostUsers", "setHostnameAsFQDN",
        "privileged", "allowPrivilegeEscalation", "readOnlyRootFilesystem", "runAsNonRoot", "runAsUser", "runAsGroup", "fsGroup",
        "replicas", "maxSurge", "maxUnavailable", "minAvailable", "partition", "progressDeadlineSeconds", "revisionHistoryLimit",
        "completions", "parallelism", "backoffLimit", "ttlSecondsAfterFinished", "activeDeadlineSeconds", "startingDeadlineSeconds",
        "successfulJobsHistoryLimit", "failedJobsHistoryLimit", "stabilizationWindowSeconds", "terminationGracePeriodSeconds", "seconds",
        "averageUtilization", "minReplicas", "priority", "tolerationSeconds", "defaultMode", "mode", "podSelector", "namespaceSelector",
    };

    [Fact]
    public void Second_apply_changes_nothing() => AssertStored(TestModels.All);

    [Fact]
    public void Second_apply_of_any_service_changes_nothing() => RandomModels.Accepted.Sample(application => AssertStored([application]), iter: RandomValues.Of(300));

    [Theory]
    [InlineData("0.5", "500m")]
    [InlineData("1000m", "1")]
    [InlineData("1500m", "1500m")]
    [InlineData("1.5", "1500m")]
    [InlineData("+2", "2")]
    [InlineData("0.0001", "100u")]
    [InlineData("1024Mi", "1Gi")]
    [InlineData("0.5Gi", "512Mi")]
    [InlineData("1.5Gi", "1536Mi")]
    [InlineData("1000Mi", "1000Mi")]
    [InlineData("0.5Ki", "512")]
    [InlineData("0.3Ki", "307200m")]
    [InlineData("1000M", "1G")]
    [InlineData("128974848", "128974848")]
    [InlineData("1000", "1k")]
    [InlineData("12000", "12k")]
    [InlineData("1e3", "1e3")]
    [InlineData("12E2", "1200")]
    [InlineData("129e6", "129e6")]
    [InlineData("0Mi", "0")]
    [InlineData("1Ei", "1Ei")]
    [InlineData("a lot", "a lot")]
    [InlineData(null, null)]
    public void Quantity_is_written_as_it_is_stored(string? text, string? stored) => Assert.Equal(stored, StoredQuantity.Of(text));

    private static void AssertStored(IEnumerable<ApplicationModel> applications)
    {
        var unstored = Unstored(applications);
        Assert.True(unstored.Length == 0, unstored);
    }

    private static string Unstored(IEnumerable<ApplicationModel> applications) => string.Join('\n', applications
        .SelectMany(application => Manifests.Render(application))
        .Where(file => file.Path.StartsWith("k8s/", StringComparison.Ordinal))
        // A patch says what goes by null, and is no object that is stored.
        .Where(file => !file.Path.EndsWith("kustomization.yaml", StringComparison.Ordinal) && !file.Path.Contains("/patches/", StringComparison.Ordinal))
        .SelectMany(file => Unstored(file.Text))
        .Distinct());

    private static IEnumerable<string> Unstored(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return from document in stream.Documents
               let root = (YamlMappingNode)document.RootNode
               where OwnGroups.Contains(((YamlScalarNode)root["apiVersion"]).Value)
               from problem in Unstored("", root)
               select $"{root["kind"]}: {problem}";
    }

    private static IEnumerable<string> Unstored(string path, YamlNode node) => node switch
    {
        YamlMappingNode { Children.Count: 0 } or YamlSequenceNode { Children.Count: 0 } => IsKept(path) ? [] : [$"{path} is empty"],
        YamlMappingNode map => map.Children.SelectMany(entry => Unstored($"{path}.{((YamlScalarNode)entry.Key).Value}", entry.Value)),
        YamlSequenceNode list => list.Children.SelectMany(item => Unstored(path + "[]", item)),
        YamlScalarNode scalar => Unstored(path, scalar),
        _ => [],
    };

    private static IEnumerable<string> Unstored(string path, YamlScalarNode scalar)
    {
        var isText = scalar.Style != ScalarStyle.Plain;
        if (IsOfUser(path))
        {
            yield break;
        }

        if ((scalar.Value is "" || (!isText && scalar.Value is "0" or "false")) && !IsKept(path))
        {
            yield return $"{path}: {scalar.Value}";
        }

        if (IsQuantity(path) && (scalar.Value != StoredQuantity.Of(scalar.Value) || (!isText && long.TryParse(scalar.Value, out _))))
        {
            yield return $"{path}: {scalar.Value} is {StoredQuantity.Of(scalar.Value)}";
        }
    }

    // Values of maps of strings are stored as they are.
    private static bool IsOfUser(string path) => path.Contains(".labels.", StringComparison.Ordinal) || path.Contains(".annotations.", StringComparison.Ordinal)
        || path.Contains(".matchLabels.", StringComparison.Ordinal) || path.Contains(".nodeSelector.", StringComparison.Ordinal) || path.StartsWith(".data.", StringComparison.Ordinal);

    private static bool IsQuantity(string path) => path.Contains(".resources.requests.", StringComparison.Ordinal) || path.Contains(".resources.limits.", StringComparison.Ordinal)
        || Field(path) is "sizeLimit" or "divisor" or "averageValue" || path.EndsWith(".target.value", StringComparison.Ordinal);

    // An item of a list is there, whatever it is. The service of a gRPC probe is a pointer whose default is the empty text.
    private static bool IsKept(string path) => path.EndsWith("[]", StringComparison.Ordinal) || path.EndsWith(".httpHeaders[].value", StringComparison.Ordinal)
        || path.EndsWith(".grpc.service", StringComparison.Ordinal) || Kept.Contains(Field(path));

    private static string Field(string path) => path[(path.LastIndexOf('.') + 1)..];
}
