using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Configuration;

/// <summary>A worker with one thing declared, whose attribute is called <c>It</c>; a second one is <c>Other</c>.</summary>
public abstract class ConfigurationRuleTest : RuleTest
{
    internal static Origin It => Declare.Attribute("It");

    internal static Origin Other => Declare.Attribute("Other");

    internal static ServiceModel With(params FileModel[] files) => Declare.Worker with { Configuration = new() { Files = new(files) } };

    internal static ServiceModel With(ConfigurationModel configuration) => Declare.Worker with { Configuration = configuration };

    internal static ProjectModel ProjectWith(string path, string? text) =>
        Declare.Project with { ConfigFiles = EquatableArray.Of(new ProjectFileModel(path, text)) };

    internal static ProjectModel For(ManifestTargets targets) => Declare.Project with { Targets = targets };
}
