using ManifestGen.Core.Tests.Linters.Subjects;

namespace ManifestGen.Core.Tests.Linters.Tools;

internal static class Dclint
{
    public static Linter All { get; } = new("dclint", "3.1", 15,
    [
        new("no-build-and-image", ComposeFiles.BuildAndImage),
        new("no-duplicate-container-names", ComposeFiles.ContainerName, "two containers of one name"),
        new("no-duplicate-exported-ports", ComposeFiles.PublishedPort),
        new("no-quotes-in-volumes", ComposeFiles.Style, "a volume in quotes"),
        new("no-unbound-port-interfaces", ComposeFiles.Interface),
        new("no-version-field", ComposeFiles.Version),
        new("require-project-name-field", ComposeFiles.ProjectName),
        new("require-quotes-in-ports", ComposeFiles.Style, "a port without quotes"),
        new("service-container-name-regex", ComposeFiles.ContainerName, "the name of a container that Docker refuses"),
        new("service-dependencies-alphabetical-order", ComposeFiles.Style, "dependencies that are not sorted"),
        new("service-image-require-explicit-tag", Images.NoTag),
        new("service-keys-order", ComposeFiles.Style, "keys of a service in another order"),
        new("service-ports-alphabetical-order", ComposeFiles.Style, "ports that are not sorted"),
        new("services-alphabetical-order", ComposeFiles.Style, "services that are not sorted"),
        new("top-level-properties-order", ComposeFiles.Style, "sections of the file in another order"),
    ])
    {
        Home = "https://github.com/zavoloklom/docker-compose-linter/tree/main/docs/rules",
    };
}
