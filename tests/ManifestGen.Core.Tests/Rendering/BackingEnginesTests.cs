using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Testing;
using ManifestGen.Testing.Validation;

namespace ManifestGen.Core.Tests.Rendering;

/// <summary>Every server that is known, in every target, with a volume and without.</summary>
public class BackingEnginesTests
{
    public static TheoryData<string, bool> Servers
    {
        get
        {
            var servers = new TheoryData<string, bool>();
            foreach (var (image, _) in ServerModels.Images)
            {
                servers.Add(image, true);
                servers.Add(image, false);
            }

            return servers;
        }
    }

    [Fact]
    public void Each_engine_has_an_image_here()
    {
        var known = ServerModels.Images.Select(server => new BackingModel(Origin.Class) { Image = server.Image }.Engine?.Name);

        Assert.Empty(Engines.All.Select(engine => engine.Name).Except(known));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void Namespace_that_is_restricted_admits_it(string image, bool hasVolume)
    {
        var resources = KubernetesValidation.ReadStrictly(Rendered.File(Application(image, hasVolume), "k8s/server.yaml"));

        Assert.Empty(KubernetesApiRules.Check(resources));
        Assert.Empty(PodSecurity.RestrictedViolations(Workload.Of(resources).Pod));
        Assert.All(Workload.Of(resources).Pod.Containers, container => Assert.True(container.SecurityContext.ReadOnlyRootFilesystem));
    }

    [RequiresSchemasTheory]
    [MemberData(nameof(Servers))]
    public void Schemas_accept_it(string image, bool hasVolume)
    {
        var application = Application(image, hasVolume);

        Assert.Empty(KubernetesValidation.CheckSchema(Rendered.File(application, "k8s/server.yaml")));
        Assert.Empty(ComposeValidation.CheckComposeSchema(Rendered.File(application, "compose.yaml")));
        Assert.Empty(ComposeValidation.CheckSwarmSchema(Rendered.File(application, "stack.yaml")));
    }

    [RequiresCommandTheory("docker stack config --help")]
    [MemberData(nameof(Servers))]
    public void Engines_read_it(string image, bool hasVolume)
    {
        var application = Application(image, hasVolume);

        Assert.Contains(image, ComposeValidation.ComposeConfig(Rendered.File(application, "compose.yaml")));
        Assert.Contains(image, ComposeValidation.StackConfig(Rendered.File(application, "stack.yaml")));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void No_secret_is_a_variable_of_Compose(string image, bool hasVolume)
    {
        var application = Application(image, hasVolume);
        var variables = YamlDocuments.Read(Rendered.File(application, "compose.yaml")).Single()["services"]!["server"]!["environment"];

        Assert.All(application.Services[0].SecretEnv, secret => Assert.Null(variables?[secret.Name]));
    }

    private static ApplicationModel Application(string image, bool hasVolume)
    {
        var secret = ServerModels.Images.First(server => server.Image == image).Secrets.FirstOrDefault();
        var backing = new BackingModel(new Origin(0)) { Image = image };
        var folder = backing.Engine?.DataFolder?.Invoke(backing.Reference!);
        return TestModels.Application(TestModels.Project("Catalog"), ServerModels.Server("server", image, secret, hasVolume ? folder ?? "/data" : null));
    }
}
