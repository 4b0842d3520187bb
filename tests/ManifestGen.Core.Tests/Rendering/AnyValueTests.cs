using CsCheck;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Core.Tests.Text;
using ManifestGen.Model;
using ManifestGen.Testing.Validation;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering;

public class AnyValueTests
{
    private static readonly ProjectModel Project = new() { AssemblyName = "Any", ProjectPath = "Any.csproj" };

    private static readonly Gen<ServiceModel> Service = Texts.AnyValue.Array[50].Select(values => TestModels.Service("any") with
    {
        Env = values.Select((value, index) => TestModels.Env($"V{index}", value)).ToEquatableArray(),
        Arguments = new(values),
    });

    [Fact]
    public void Kubernetes_gives_any_value_unchanged_to_the_program() => Service.Sample(
        service =>
        {
            var text = Rendered.File(TestModels.Application(Project, service), "k8s/any.yaml");
            var container = Workload.Of(KubernetesValidation.ReadStrictly(text)).Container;

            Assert.Equal(service.Arguments, container.Args.Select(argument => KubernetesExpansion.Expand(argument, "expanded")));
            Assert.Equal(service.Env.Select(variable => variable.Value), container.Env.Select(variable => KubernetesExpansion.Expand(variable.Value ?? "", "expanded")));
        },
        iter: RandomValues.Of(100));
}
