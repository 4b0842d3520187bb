namespace ManifestGen.Core.Tests.Catalogue.Rows;

/// <summary>Which images run.</summary>
internal static class ImageRows
{
    private const string Catalog = "k8s/catalog.yaml";

    public static IReadOnlyList<CatalogueRow> All { get; } =
    [
        new(20, "Image without a tag, or with the tag latest")
        {
            Find = service => ImagesOf(service).Where(image => !IsPinned(image)),
            Excuses = [Excuse.Of("MGEN054"), Excuse.Of("MGEN072"), Excuse.Of("MGEN602"), Excuse.Of("MGEN610")],
            Bad =
            [
                new(Catalog, "image: ghcr.io/acme/catalog:1.4.0", "image: localhost:5000/acme/catalog"),
                new(Catalog, "image: ghcr.io/acme/tool:1.0", "image: ghcr.io/acme/tool:latest"),
                new("k8s/postgres.yaml", "image: postgres:17.6", "image: postgres"),
                new("compose.yaml", "image: postgres:17.6", "image: postgres:latest"),
                new("stack.yaml", "image: ghcr.io/acme/catalog:1.4.0", "image: ghcr.io/acme/catalog"),
                new("Dockerfile", "/dotnet/aspnet:10.0", "/dotnet/aspnet:latest"),
            ],
        },

        // Not of a version or a digest: what a node has of these is what is meant.
        new(22, "Image with a tag that moves, and that is not pulled each time")
        {
            Find = service => service.Containers
                .Where(container => container.ImagePullPolicy != "Always" && !container.Image.Contains('@', StringComparison.Ordinal))
                .Where(container => container.Image.Split('/')[^1].Split(':') is not [_, var tag] || !tag.Any(char.IsDigit))
                .Select(container => $"{container.Name}: {container.ImagePullPolicy}"),
            Excuses = [Excuse.Of("MGEN064")],
            Bad =
            [
                new(Catalog, "image: ghcr.io/acme/tool:1.0\n", "image: ghcr.io/acme/tool:edge\n"),
                new("k8s/postgres.yaml", "image: postgres:17.6\n", "image: postgres\n"),
            ],
        },
    ];

    private static IEnumerable<string> ImagesOf(RenderedService service) =>
    [
        .. service.Containers.Select(container => container.Image),
        .. service.Docker.Select(docker => (string)docker.Service["image"]!),
        .. service.IsForeign ? [] : BaseImagesOf(service.Application),
    ];

    // Without the option before it, the name after it, and what is the name of an earlier stage.
    private static IEnumerable<string> BaseImagesOf(RenderedApplication application)
    {
        var stages = application.Dockerfile.Where(instruction => instruction.Keyword == "FROM")
            .Select(from => from.Arguments.Split(' ').SkipWhile(word => word.StartsWith("--", StringComparison.Ordinal)).ToArray())
            .ToList();
        return stages.Select(words => words[0]).Except(stages.Select(words => words[^1]));
    }

    private static bool IsPinned(string image) =>
        image.Contains('@', StringComparison.Ordinal) || (image.LastIndexOf(':') > image.LastIndexOf('/') && !image.EndsWith(":latest", StringComparison.Ordinal));
}
