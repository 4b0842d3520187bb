using CsCheck;
using k8s.Models;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Core.Tests.Text;
using ManifestGen.Model;
using ManifestGen.Testing;
using ManifestGen.Testing.Validation;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

public class ConfigurationTests
{
    [Fact]
    public void Variables_of_all_kinds() => Snapshot.Match(Rendered.File(ConfigurationModels.Variables, "k8s/catalog.yaml"));

    [Fact]
    public void Files_of_all_kinds() => Snapshot.Match(Rendered.File(ConfigurationModels.Files, "k8s/catalog.yaml"));

    [Fact]
    public void Another_content_has_another_name()
    {
        var edited = ConfigurationModels.Files with
        {
            Project = ConfigurationModels.Files.Project with
            {
                ConfigFiles = ConfigurationModels.Files.Project.ConfigFiles.Select(file => file with { Text = file.Text + " " }).ToEquatableArray(),
            },
        };

        Assert.Empty(NamesOf(ConfigurationModels.Files).Intersect(NamesOf(edited)));
    }

    [Fact]
    public void Order_of_the_attributes_does_not_matter()
    {
        var service = ConfigurationModels.Variables.Services[0];
        var reordered = service with
        {
            Configuration = service.Configuration with { Values = service.Configuration.Values.Reverse().ToEquatableArray() },
        };

        Assert.Equal(NamesOf(ConfigurationModels.Variables), NamesOf(ConfigurationModels.Variables with { Services = EquatableArray.Of(reordered) }));
    }

    [Fact]
    public void Any_text_of_a_file_reaches_the_ConfigMap_unchanged() => Texts.AnyValue.Sample(
        text => MapsIn(WithFile(text)).Single().Data.Values.Single() == text,
        iter: RandomValues.Of(300));

    [Fact]
    public void Empty_prefix_of_variables_is_not_written()
    {
        var source = new VariableSourceModel(default, VariableSourceKind.Secret, "db") { Prefix = "" };
        var service = TestModels.Service("any") with { Configuration = new() { VariableSources = EquatableArray.Of(source) } };

        Assert.DoesNotContain("prefix:", Rendered.File(TestModels.Application(TestModels.Catalog.Project, service), "k8s/any.yaml"), StringComparison.Ordinal);
    }

    private static ApplicationModel WithFile(string text) => TestModels.Application(
        new() { AssemblyName = "Any", ProjectPath = "Any.csproj", ConfigFiles = EquatableArray.Of(new ProjectFileModel("a", text)) },
        TestModels.Service("any") with { Configuration = new() { Files = EquatableArray.Of<FileModel>(new SourceFileModel(default, "/etc/any/a", "a")) } });

    private static string[] NamesOf(ApplicationModel application) => [.. MapsIn(application).Select(map => map.Metadata.Name)];

    private static IEnumerable<V1ConfigMap> MapsIn(ApplicationModel application) =>
        KubernetesValidation.ReadStrictly(Rendered.File(application, $"k8s/{application.Services[0].Name}.yaml")).OfType<V1ConfigMap>();
}
