using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Rendering.Swarm;

namespace ManifestGen.Core.Tests.Rendering.Swarm;

public class SwarmTemplatesTests
{
    [Theory]
    [InlineData("Hello {{name}}!", """Hello {{"{{"}}name}}!""")]
    [InlineData("{{{", """{{"{{"}}{""")]
    [InlineData("{{{{", """{{"{{"}}{{"{{"}}""")]
    [InlineData("{ }}", "{ }}")]
    public void Text_is_not_taken_for_a_template(string text, string escaped) => Assert.Equal(escaped, SwarmTemplates.Escape(text));

    [Fact]
    public void Values_and_mounts_of_a_task_are_escaped_and_in_Compose_they_are_not()
    {
        var service = TestModels.Service("web") with
        {
            Env = EquatableArray.Of(TestModels.Env("GREETING", "Hello {{name}}!")),
            Storage = new() { TemporaryVolumes = EquatableArray.Of(new TemporaryVolumeModel(Origin.Class, "/data/{{x}}")) },
        };
        var application = TestModels.Application(TestModels.Project("Shop"), service);

        var stack = Rendered.File(application, "stack.yaml");
        Assert.DoesNotContain("{{name}}", stack);
        Assert.Contains("/data/{{", stack);
        Assert.DoesNotContain("/data/{{x}}", stack);
        var compose = Rendered.File(application, "compose.yaml");
        Assert.Contains("Hello {{name}}!", compose);
        Assert.Contains("/data/{{x}}", compose);
    }
}
